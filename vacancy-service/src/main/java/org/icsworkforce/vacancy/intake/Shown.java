package org.icsworkforce.vacancy.intake;

/** A text as it is seen: without what nobody sees at its ends, which spreadsheets and web pages leave there. */
final class Shown {

    private Shown() {}

    /** Without white space of any kind, marks of direction, joiners and marks of byte order. */
    static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isUnseen(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isUnseen(text.charAt(end - 1))) {
            end--;
        }
        return end - begin == text.length() ? text : text.substring(begin, end);
    }

    /** Whether {@link #strip} leaves nothing. Nearly all texts begin with a letter or digit: one look is enough. */
    static boolean isUnsaid(String text) {
        return text.isEmpty()
                || (text.charAt(0) <= ' ' || text.charAt(0) > '~')
                        && strip(text).isEmpty();
    }

    /** Whether nobody sees anything of it. Of controls, such as the end of file of old systems, nobody does. */
    static boolean isNothing(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && !isUnseen(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnseen(char character) {
        return character <= ' ' && Character.isWhitespace(character)
                || character > '~'
                        && (Character.isWhitespace(character)
                                || Character.isSpaceChar(character)
                                || Character.getType(character) == Character.FORMAT && character != '\u00AD');
    }

    /** PostgreSQL has no text with a zero character, UTF-8 none with half a surrogate pair. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
            if (Character.isSurrogate(c) && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
                return false;
            }
        }
        return true;
    }
}
