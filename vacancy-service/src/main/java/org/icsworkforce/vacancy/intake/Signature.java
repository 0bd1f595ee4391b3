package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, whatever its sender calls it. */
public enum Signature {
    GZIP("\u001F\u008B", "The payload is packed by gzip: say so, with Content-Encoding: gzip."),
    BZIP("BZh", Signature.PACKED),
    XZ("\u00FD7zX", Signature.PACKED),
    ZSTD("(\u00B5/\u00FD", Signature.PACKED),
    SEVEN_ZIP("7z\u00BC\u00AF", Signature.PACKED),
    RAR("Rar!", Signature.PACKED),
    RTF("{\\rt", "The payload is a document of a word processor: send the table that it shows."),
    ZIP(
            "PK\u0003\u0004",
            "The payload is a workbook or an archive: send a workbook of the kind .xlsx with its content type."),
    COMPOUND(
            "\u00D0\u00CF\u0011\u00E0",
            "The payload is an old workbook (.xls), or one with a password: save it as .xlsx without one."),
    PDF("%PDF", "The payload is a PDF: send the table that it was made from."),
    PNG("\u0089PNG", "The payload is a picture: send the table that it shows.");

    private static final String PACKED = "The payload is packed, and not by gzip: send it as it is, or packed by gzip.";
    private static final int LENGTH = 4;

    private final byte[] start;
    private final String told;

    Signature(String start, String told) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
        this.told = told;
    }

    /**
     * The payload from its beginning.
     *
     * @throws UnreadablePayload when it is no text at all: read as one, each of its lines would be broken in its own way
     */
    public static InputStream requireText(InputStream payload) throws IOException {
        var text = new PushbackInputStream(payload, LENGTH);
        byte[] start = text.readNBytes(LENGTH);
        text.unread(start);
        Signature known = of(start);
        if (known != null) {
            throw known.refusal();
        }
        return text;
    }

    static @Nullable Signature of(byte[] start) {
        for (Signature signature : values()) {
            if (signature.isOf(start)) {
                return signature;
            }
        }
        return null;
    }

    private boolean isOf(byte[] bytes) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    UnreadablePayload refusal() {
        return UnreadablePayload.because(told);
    }
}
