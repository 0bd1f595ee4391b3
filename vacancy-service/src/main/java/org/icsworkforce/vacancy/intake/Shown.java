package org.icsworkforce.vacancy.intake;

import java.text.Normalizer;
import org.icsworkforce.vacancy.written.DoubleEncoded;

/** A text as it is seen: without what nobody sees, which spreadsheets and web pages leave in it. */
public final class Shown {

    private static final char FIRST_ACCENT = '\u0300';
    private static final char SOFT_HYPHEN = '\u00AD';

    /** They join letters of some scripts, and pictures of several parts. */
    private static final String JOINERS = "\u200C\u200D";

    private Shown() {}

    /**
     * What else would be another text although it looks the same: a space of any width is one, letters have their accents,
     * and places where a word may be divided, or marks of direction and byte order, are none of it.
     */
    public static String plain(String text) {
        boolean ascii = true;
        boolean accented = false;
        for (int i = 0; i < text.length(); i++) {
            ascii &= text.charAt(i) <= '~';
            accented |= text.charAt(i) >= FIRST_ACCENT;
        }
        if (ascii || DoubleEncoded.meant(text).isPresent()) {
            // what nobody sees of the latter are parts of letters
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' && Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (c <= '~' || Character.getType(c) != Character.FORMAT || JOINERS.indexOf(c) >= 0) {
                plain.append(c);
            }
        }
        return accented ? Normalizer.normalize(plain, Normalizer.Form.NFC) : plain.toString();
    }

    /** Without white space of any kind, marks of direction, joiners and marks of byte order. */
    public static String strip(String text) {
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

    static boolean isUnseen(char character) {
        return character <= ' ' && Character.isWhitespace(character)
                || character > '~'
                        && (Character.isWhitespace(character)
                                || Character.isSpaceChar(character)
                                || Character.getType(character) == Character.FORMAT && character != SOFT_HYPHEN);
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
