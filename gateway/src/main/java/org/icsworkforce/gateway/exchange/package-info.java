/** What travels with every request and its answer: the request id, the W3C trace context, and the sanity of the request line and headers. */
@NullMarked
package org.icsworkforce.gateway.exchange;

import org.jspecify.annotations.NullMarked;
