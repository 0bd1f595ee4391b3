package org.icsworkforce.kit.disclosure;

/**
 * A release in a series about the same people, and the counts that it was made of. The counts are kept as confidential
 * as the true ones: the next release is checked against them.
 *
 * @param table as released: small changes since the edition before are held back in it
 */
public record Edition(Table table, Release release) {}
