package org.icsworkforce.vacancy.intake;

/** What the columns of a table are, by their sender's names. */
@FunctionalInterface
public interface Columns {

    /** Each column is the property that it is named after. */
    Columns AS_NAMED = name -> name;

    /** Path of the property, with dots for nesting. */
    String property(String name);

    /** Whether it is certainly one of the sender's columns; false where nobody can tell. */
    default boolean knows(String name) {
        return false;
    }
}
