package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Copies a part of a workbook, bounded, and changes single letters where the library would lose something. A date in ISO
 * 8601 ({@code t="d"}), which it does not know and refuses the sheet for, comes as what it takes for an error ({@code
 * t="e"}) and gives as written. Formulas ({@code f}) get a name that it passes over: of a cell that has one, it forgets
 * whether the stored result is a text, and 03 would be 3.
 */
final class SheetBytes {

    /** Of what stands between two tags, which the library takes whole. */
    private static final int MAX_TEXT = 1 << 20;

    /** Of a row, which it takes whole too. */
    private static final int MAX_ROW = 4 << 20;

    /** Of a column's name, XFD being the last: it makes a list as long as the column's number. */
    private static final int MAX_COLUMN = 3;

    private static final int LETTER = 0xFF;
    private static final int ROW = 'r' << 16 | 'o' << 8 | 'w';

    private final long allowed;
    private long size;
    private int text;
    private int row;
    private int column;

    /** The four bytes before the one in hand. */
    private int before;

    private boolean inTag;
    private boolean inName;
    private boolean inCell;
    private boolean inRow;
    private boolean inReference;
    private boolean closing;

    SheetBytes(long allowed) {
        this.allowed = allowed;
    }

    /** Answers how long the part is: as it is, not as the file says that it is. */
    long copy(InputStream part, OutputStream to) throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int read = part.read(chunk); read >= 0; read = part.read(chunk)) {
            size += read;
            if (size > allowed) {
                throw UnreadablePayload.because("The workbook is too large when unpacked.");
            }
            for (int i = 0; i < read; i++) {
                chunk[i] = (byte) next(chunk[i] & LETTER);
            }
            to.write(chunk, 0, read);
        }
        return size;
    }

    private int next(int letter) throws UnreadablePayload {
        if (letter == 0) {
            throw UnreadablePayload.because("A part of the workbook is not UTF-8.");
        }
        if (++text > MAX_TEXT) {
            throw UnreadablePayload.because("A cell of the workbook is longer than " + MAX_TEXT + " bytes.");
        }
        if (inRow && ++row > MAX_ROW) {
            throw UnreadablePayload.because("A row of the workbook is longer than " + MAX_ROW + " bytes.");
        }
        int written = letter;
        if (letter == '<') {
            text = 0;
            inTag = true;
            inName = true;
            inCell = false;
            inReference = false;
            closing = false;
        } else if (inTag) {
            written = inName ? name(letter) : attribute(letter);
            inTag = letter != '>';
        }
        before = before << Byte.SIZE | letter;
        return written;
    }

    private int name(int letter) {
        int last = before & LETTER;
        if (letter == '/' && last == '<') {
            closing = true;
            return letter;
        }
        boolean begins = last == '<' || last == ':' || closing && last == '/';
        if (letter > ' ' && letter != '>' && letter != '/') {
            return begins && inRow && letter == 'f' ? 'g' : letter;
        }
        inName = false;
        inCell = last == 'c' && isBegin(before >>> Byte.SIZE & LETTER);
        if ((before & 0xFFFFFF) == ROW && isBegin(before >>> 3 * Byte.SIZE)) {
            inRow = !closing;
            row = 0;
        }
        return letter;
    }

    private boolean isBegin(int letter) {
        return letter == '<' || letter == ':' || closing && letter == '/';
    }

    private int attribute(int letter) throws UnreadablePayload {
        if (!inCell) {
            return letter;
        }
        if (isValueOf('r')) {
            inReference = true;
            column = 0;
        }
        inReference &= Character.isLetter(letter);
        if (inReference && ++column > MAX_COLUMN) {
            throw UnreadablePayload.because("A cell of the workbook stands in a column that no sheet has.");
        }
        return letter == 'd' && isValueOf('t') ? 'e' : letter;
    }

    /** Whether the letter in hand is the first one of the attribute's value. */
    private boolean isValueOf(char attribute) {
        int quote = before & LETTER;
        return (quote == '"' || quote == '\'')
                && (before >>> Byte.SIZE & LETTER) == '='
                && (before >>> 2 * Byte.SIZE & LETTER) == attribute
                && before >>> 3 * Byte.SIZE <= ' ';
    }
}
