/**
 * The parts of the suite on one machine and how they are kept alive: PostgreSQL, Kafka and the issuer, then the services
 * and the gateway as child JVMs, each started, watched, started again when it dies, and stopped in the reverse order.
 * What runs stands in a state file, so that another command, or the next launcher after a crash, can find it.
 */
@NullMarked
package org.icsworkforce.local.suite;

import org.jspecify.annotations.NullMarked;
