package org.icsworkforce.retention.questionnaire;

/** How an item is answered. */
public enum ItemType {
    /** One of the options, by its code. */
    SINGLE,
    /** Several of the options, by their codes. */
    MULTIPLE,
    /** One of the options, which go from one end of a scale to the other. */
    LIKERT,
    /** A whole number from 0 to 10. */
    ZERO_TO_TEN,
    /** A number within {@code min} and {@code max}, with at most four decimals. */
    NUMBER,
    /** A date within {@code earliest} and {@code latest}. */
    DATE,
    /** In one's own words; never in results. */
    TEXT;

    /** Whether there are options to choose from. */
    public boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE || this == LIKERT;
    }

    /** Whether answers can be compared by size. */
    boolean isOrdered() {
        return this == ZERO_TO_TEN || this == NUMBER || this == DATE;
    }
}
