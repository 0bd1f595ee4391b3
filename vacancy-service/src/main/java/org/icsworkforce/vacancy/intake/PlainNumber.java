package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A number as a sender wrote it, and what may be said about it. */
final class PlainNumber {

    private static final int MAX_SCALE = 30;

    private PlainNumber() {}

    static String range(int scale, BigDecimal min, BigDecimal max) {
        return "a number from " + min.toPlainString() + " to " + max.toPlainString()
                + (scale == 0 ? ", whole" : " with at most " + scale + " places");
    }

    /** Empty for what is no number, or one of absurd size. */
    static String text(JsonNode node) {
        if (node.isInt() || node.isLong()) {
            return node.asText();
        }
        if (!node.isNumber()) {
            return node.isTextual() ? Shown.strip(node.asText()) : "";
        }
        BigDecimal number = node.decimalValue();
        return Math.abs((long) number.scale()) > MAX_SCALE ? "" : number.toPlainString();
    }
}
