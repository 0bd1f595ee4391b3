package org.icsworkforce.kit.table;

/**
 * A column of a {@link Table}.
 *
 * @param type of its cells; each may also be null
 * @param role what it is to a reader who makes a cube of the rows
 * @param description for people
 */
public record Column(String name, Type type, Role role, String description) {

    /** Java types of the cells: String, BigDecimal, Integer, Boolean, LocalDate, Instant. */
    public enum Type {
        TEXT,
        DECIMAL,
        INTEGER,
        BOOLEAN,
        DATE,
        INSTANT
    }

    /** The first three together name a row. A label is of the key right before it. */
    public enum Role {
        TIME,
        KEY,
        METRIC,
        LABEL,
        VALUE,
        STATUS,
        OTHER
    }

    boolean namesTheRow() {
        return role.compareTo(Role.METRIC) <= 0;
    }
}
