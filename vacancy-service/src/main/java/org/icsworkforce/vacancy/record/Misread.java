package org.icsworkforce.vacancy.record;

import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.written.DoubleEncoded;
import org.jspecify.annotations.Nullable;

/** Texts that people see and that were read in a wrong encoding on their way. They are kept as they came. */
final class Misread {

    private Misread() {}

    /** Warns where the text is one. */
    static @Nullable String told(Fields fields, String name, @Nullable String text) {
        if (text != null) {
            DoubleEncoded.meant(text)
                    .ifPresent(meant ->
                            fields.warning(VacancyProblem.DOUBLE_ENCODED, name, text, "Read once, it is: " + meant));
        }
        return text;
    }
}
