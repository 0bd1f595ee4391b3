/** Errors as RFC 9457 problems, from one catalogue that joins the services' codes with the gateway's own. */
@NullMarked
package org.icsworkforce.gateway.problem;

import org.jspecify.annotations.NullMarked;
