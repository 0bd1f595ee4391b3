/**
 * The packaged suite as its users meet it: started by {@code ./run} in a home and on ports of its own, spoken to through
 * the gateway, and killed at the worst moments.
 */
package org.icsworkforce.e2e;
