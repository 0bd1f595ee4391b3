package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.icsworkforce.vacancy.record.Vacancy.Pay;
import org.icsworkforce.vacancy.written.SalaryText;
import org.jspecify.annotations.Nullable;

/** Reads what a row says of pay; where it gives a text and no amounts, the amounts that the text names. */
final class PayReader {

    private static final BigDecimal MAX_PENCE = new BigDecimal("10000000000");
    private static final BigDecimal LEAST = new BigDecimal("200000");
    private static final BigDecimal MOST = new BigDecimal("50000000");
    private static final Pattern GRADE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/-]{0,19}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");

    private PayReader() {}

    static @Nullable Pay read(@Nullable Fields pay, KnownCodes codes) {
        if (pay == null) {
            return null;
        }
        Pay.Scheme scheme = codes.oneOf(pay, "scheme", "pay.scheme", Pay.Scheme.class);
        BigDecimal min = pay.decimal("min", 0, BigDecimal.ZERO, MAX_PENCE);
        BigDecimal max = pay.decimal("max", 0, BigDecimal.ZERO, MAX_PENCE);
        if (min != null && max != null && min.compareTo(max) > 0) {
            pay.error(VacancyProblem.RANGE_REVERSED, "min", min, null, null);
        }
        String unitSaid = pay.text("unit", 40);
        Pay.Unit unit = unit(pay, unitSaid, codes);
        String text = Misread.told(pay, "text", pay.text("text", 300));
        String currency = currency(pay);
        String grade = grade(pay, scheme, codes);
        boolean unitKnown = unit != null || unitSaid == null;
        if (text != null && min == null && max == null && unitKnown && isPounds(currency)) {
            SalaryText said = amounts(text, unit).orElse(null);
            if (said != null) {
                min = said.min();
                max = said.max();
                unit = Pay.Unit.valueOf(said.unit());
                currency = "GBP";
            }
        }
        var read = new Pay(scheme, grade, text, min, max, unit, currency);
        if (!isPlausible(read)) {
            boolean isText = text != null;
            pay.warning(
                    VacancyProblem.PAY_IMPLAUSIBLE,
                    isText ? "text" : "unit",
                    isText ? text : unit,
                    isText ? null : "The amounts are in pence: £28,407 is 2840700.");
        }
        return read;
    }

    private static boolean isPounds(@Nullable String currency) {
        return currency == null || currency.equals("GBP");
    }

    /** Of a text that names another unit than the one said beside it, nobody knows which is meant. */
    private static Optional<SalaryText> amounts(String text, Pay.@Nullable Unit unit) {
        return unit == null
                ? SalaryText.read(text)
                : SalaryText.read(text + " per " + unit.name().toLowerCase(Locale.ROOT))
                        .filter(said -> said.unit().equals(unit.name()));
    }

    /** Full-time for a year, the amounts would be between £2,000 and £500,000; what is not said is plausible. */
    private static boolean isPlausible(Pay pay) {
        if (pay.unit() == null || !isPounds(pay.currency())) {
            return true;
        }
        var times = BigDecimal.valueOf(
                switch (pay.unit()) {
                    case YEAR -> 1;
                    case MONTH -> 12;
                    case WEEK -> 52;
                    case DAY -> 260;
                    case HOUR -> 1950;
                    case SESSION -> 520;
                });
        return isPlausible(pay.min(), times) && isPlausible(pay.max(), times);
    }

    private static boolean isPlausible(@Nullable BigDecimal amount, BigDecimal times) {
        if (amount == null || amount.signum() <= 0) {
            return true;
        }
        BigDecimal year = amount.multiply(times);
        return year.compareTo(LEAST) >= 0 && year.compareTo(MOST) <= 0;
    }

    /** A code, not a text: other services are told of it. */
    private static @Nullable String grade(Fields pay, Pay.@Nullable Scheme scheme, KnownCodes codes) {
        if (scheme == Pay.Scheme.AFC) {
            return codes.listed(pay, "grade", "pay.grade", CodeLists.BAND);
        }
        String grade = pay.text("grade", 200);
        if (grade == null || GRADE.matcher(grade).matches()) {
            if (grade != null) {
                codes.unmapped(pay, "grade", "pay.grade", CodeLists.BAND, grade);
            }
            return grade;
        }
        codes.unknown(pay, "grade", "pay.grade", grade, GRADE.pattern());
        return null;
    }

    private static Pay.@Nullable Unit unit(Fields pay, @Nullable String written, KnownCodes codes) {
        for (Pay.Unit unit : Pay.Unit.values()) {
            if (unit.name().equals(written)) {
                return unit;
            }
        }
        if (written != null) {
            codes.unknown(pay, "unit", "pay.unit", written, Pay.Unit.values());
        }
        return null;
    }

    private static @Nullable String currency(Fields pay) {
        String written = pay.text("currency", 40);
        if (written != null && !CURRENCY.matcher(written).matches()) {
            pay.error(GeneralProblem.INVALID_VALUE, "currency", written, "a currency of ISO 4217 such as GBP", null);
            return null;
        }
        return written;
    }
}
