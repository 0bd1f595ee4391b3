/** Whether the suite is up: a ping, and the state of each service. */
@NullMarked
package org.icsworkforce.gateway.status;

import org.jspecify.annotations.NullMarked;
