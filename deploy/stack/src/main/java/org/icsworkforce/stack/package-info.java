/**
 * The two servers that the suite stands on, real ones, inside this JVM: PostgreSQL from the binaries on Maven Central
 * and a Kafka broker. {@code ./run} keeps them in a folder, durable; tests use throw-away ones.
 */
package org.icsworkforce.stack;
