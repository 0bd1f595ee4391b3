/** Forwarding a request to a service and its answer back, streamed both ways in flat memory, with the failures in between told as problems. */
@NullMarked
package org.icsworkforce.gateway.forward;

import org.jspecify.annotations.NullMarked;
