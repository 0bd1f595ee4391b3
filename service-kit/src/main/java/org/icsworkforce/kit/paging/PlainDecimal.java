package org.icsworkforce.kit.paging;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Decimals as people write them: digits with a point, at most 15 before it and 15 behind. An exponent is refused: eleven
 * characters such as {@code 1e999999999} would be a gigabyte when written out.
 */
public final class PlainDecimal {

    private static final Pattern FORM = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private PlainDecimal() {}

    public static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }

    /** @throws NumberFormatException when the text is not of the form */
    public static BigDecimal parse(String text) {
        if (!matches(text)) {
            throw new NumberFormatException("not a plain decimal");
        }
        return new BigDecimal(text);
    }
}
