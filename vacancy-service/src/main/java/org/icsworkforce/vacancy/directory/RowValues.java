package org.icsworkforce.vacancy.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, and gathers what is wrong with them. */
final class RowValues {

    private static final int LONGEST_NAME = 200;
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})");

    private final int line;
    private final List<DirectoryFault> faults = new ArrayList<>();

    RowValues(int line) {
        this.line = line;
    }

    List<DirectoryFault> faults() {
        return faults;
    }

    /** @return what was sent, or an empty text where it was at fault */
    String id(String column, @Nullable String text, Pattern form) {
        if (text == null) {
            fault(GeneralProblem.MISSING_VALUE, column, "The row needs its code.", null, form.pattern());
            return "";
        }
        if (!form.matcher(text).matches()) {
            fault(
                    GeneralProblem.INVALID_VALUE,
                    column,
                    "The value is no code of this directory.",
                    text,
                    form.pattern());
        }
        return text;
    }

    String name(String column, @Nullable String text) {
        if (text == null) {
            fault(GeneralProblem.MISSING_VALUE, column, "The row needs a name.", null, null);
            return "";
        }
        if (text.length() > LONGEST_NAME) {
            fault(GeneralProblem.INVALID_VALUE, column, "The name is too long.", text, "at most " + LONGEST_NAME);
        }
        return text;
    }

    @Nullable
    String postcode(String column, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var postcode = POSTCODE.matcher(text.toUpperCase(Locale.ROOT));
        if (!postcode.matches()) {
            fault(
                    GeneralProblem.INVALID_VALUE,
                    column,
                    "The value is no postcode.",
                    text,
                    "a postcode such as CT1 3NG");
            return null;
        }
        return postcode.group(1) + " " + postcode.group(2);
    }

    @Nullable
    LocalDate date(String column, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            fault(GeneralProblem.INVALID_VALUE, column, "The value is no date.", text, "YYYYMMDD");
            return null;
        }
    }

    void fault(ProblemCode code, String column, String message, @Nullable String received, @Nullable String allowed) {
        faults.add(DirectoryFault.error(line, column, code, message, received, allowed));
    }
}
