/** Who the caller is, by a bearer token of the configured issuer, and which scopes that token carries. Organisations are the services' business. */
@NullMarked
package org.icsworkforce.gateway.access;

import org.jspecify.annotations.NullMarked;
