package org.icsworkforce.kit.paging;

import java.util.stream.Stream;

/** How a filter compares: {@code wte=gte:0.5}, {@code organisation=in:A,B}; without one it is equality. */
public enum Operator {
    EQ("="),
    IN("="),
    GTE(">="),
    LTE("<="),
    GT(">"),
    LT("<");

    private final String sql;

    Operator(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    String prefix() {
        return name().toLowerCase() + ":";
    }

    /** The operator that the text begins with; a colon elsewhere belongs to the value ({@code GSS:E10000016}). */
    static Operator of(String text) {
        return Stream.of(values())
                .filter(operator -> text.startsWith(operator.prefix()))
                .findFirst()
                .orElse(EQ);
    }
}
