/** How many requests a client may make per minute, by class of request, and the headers that tell it. */
@NullMarked
package org.icsworkforce.gateway.limit;

import org.jspecify.annotations.NullMarked;
