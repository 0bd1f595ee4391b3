/**
 * What the tests of every service stand on: real PostgreSQL and Kafka behind one name, tokens, contract checks and
 * architecture rules. Published as the kit's test-jar.
 */
@NullMarked
package org.icsworkforce.kit.test;

import org.jspecify.annotations.NullMarked;
