package org.icsworkforce.kit.paging;

import java.math.BigDecimal;

/**
 * Decimals as people write them: digits with a point, at most 15 before it and 15 behind. An exponent is refused: eleven
 * characters such as {@code 1e999999999} would be a gigabyte when written out.
 */
public final class PlainDecimal {

    private static final int MOST_DIGITS = 15;

    private PlainDecimal() {}

    public static boolean matches(String text) {
        int begin = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return point < 0
                ? areDigits(text, begin, text.length())
                : areDigits(text, begin, point) && areDigits(text, point + 1, text.length());
    }

    /** By hand: every number of every row of a feed is looked at. */
    private static boolean areDigits(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end > begin && end - begin <= MOST_DIGITS;
    }

    /** @throws NumberFormatException when the text is not of the form */
    public static BigDecimal parse(String text) {
        if (!matches(text)) {
            throw new NumberFormatException("not a plain decimal");
        }
        return new BigDecimal(text);
    }
}
