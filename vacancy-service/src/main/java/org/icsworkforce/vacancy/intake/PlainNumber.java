package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** A number as a sender wrote it, and what may be said about it. */
public final class PlainNumber {

    private static final int MAX_SCALE = 30;

    /** What a binary number holds for sure: what it has behind them is not written by anybody. */
    private static final MathContext SURE = new MathContext(15);

    /** A sum of such. */
    private static final Pattern NOISY = Pattern.compile("-?\\d{1,12}\\.\\d{15,20}");

    /** What a division leaves: nobody writes so many places. */
    private static final int LEFT_BY_DIVISION = 9;

    private PlainNumber() {}

    /** With as many places as there are to be, where those behind come from a division: 20 of 37.5 hours are 0.5333. */
    static BigDecimal placed(BigDecimal number, int scale) {
        return scale > 0 && number.scale() > Math.max(scale, LEFT_BY_DIVISION)
                ? number.setScale(scale, RoundingMode.HALF_EVEN).stripTrailingZeros()
                : number;
    }

    /** Written out, unless its exponent is absurd: that would fill the memory, and nobody takes it for a number. */
    public static String written(JsonNode number) {
        BigDecimal value = number.decimalValue();
        return isAbsurd(value) ? value.toString() : value.toPlainString();
    }

    private static boolean isAbsurd(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_SCALE;
    }

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
            return node.isTextual() ? plain(Shown.strip(node.asText())) : "";
        }
        BigDecimal number = node.decimalValue();
        return isAbsurd(number) ? "" : plain(number.toPlainString());
    }

    /** With the zero that some databases leave out before the point, and without noise behind it. */
    private static String plain(String written) {
        if (written.startsWith(".") || written.startsWith("-.")) {
            return written.replaceFirst("\\.", "0.");
        }
        return written.length() > SURE.getPrecision() && NOISY.matcher(written).matches()
                ? new BigDecimal(written).round(SURE).stripTrailingZeros().toPlainString()
                : written;
    }
}
