/** Which service owns which path, with the scopes, body limit and rate class of each: all of it configuration. */
@NullMarked
package org.icsworkforce.gateway.route;

import org.jspecify.annotations.NullMarked;
