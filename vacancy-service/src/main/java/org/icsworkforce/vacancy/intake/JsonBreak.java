package org.icsworkforce.vacancy.intake;

import java.util.stream.Stream;

/** Why JSON cannot be read on, told without any of its content. */
enum JsonBreak {
    ENDS_TOO_EARLY("The JSON ends too early: something is not closed.", "Unexpected end-of-input"),
    TWICE("An object names a property twice.", "Duplicate field"),
    NOT_UTF_8("A character is not UTF-8, which JSON is.", "Invalid UTF-8"),
    LINE_IN_TEXT(
            "A text holds a line end, a tab or another control character as it is: write it as \\n, \\t or \\u0000.",
            "Illegal unquoted character"),
    LAST_COMMA(
            "A comma stands before the end of an object or a list: leave it out.",
            "('}' (code 125)): was expecting double-quote",
            "(']' (code 93)): expected a "),
    NO_NUMBER("NaN and Infinity are no JSON: leave out what is not known.", "Non-standard token"),
    NO_WORD(
            "A word stands without quotes: JSON has null, true and false, and puts texts in quotes.",
            "Unrecognized token"),
    QUOTES("A name or text is not in double quotes.", "('''", "to start field name"),
    COMMENT("A comment is no JSON: leave it out.", "maybe a (non-standard) comment"),
    ESCAPE(
            "A backslash stands before a character that JSON does not escape: write \\\\.",
            "Unrecognized character escape"),
    OTHER("The JSON is broken here.");

    private final String told;
    private final String[] signs;

    /** @param signs of it in the message of the parser */
    JsonBreak(String told, String... signs) {
        this.told = told;
        this.signs = signs;
    }

    static JsonBreak of(String message) {
        return Stream.of(values())
                .filter(reason -> Stream.of(reason.signs).anyMatch(message::contains))
                .findFirst()
                .orElse(OTHER);
    }

    String told() {
        return told;
    }
}
