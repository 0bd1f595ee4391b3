package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of unknown encoding: UTF-8, or one whose first character beyond ASCII is not UTF-8 and which is Windows-1252 from
 * there on, as spreadsheets export it; a broken character behind good ones is only that, and becomes U+FFFD.
 */
public final class SpreadsheetText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private boolean ended;
    private boolean utf8Seen;
    private boolean legacy;

    public SpreadsheetText(InputStream in) {
        this.in = in;
    }

    /** Whether it was taken for Windows-1252, as far as it was read. */
    boolean isLegacy() {
        return legacy;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
        while (out.position() == 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            noteUtf8(target, offset, out.position());
            if (result.isMalformed() || result.isUnmappable()) {
                repair(result, out);
            } else if (result.isUnderflow() && out.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return out.position();
    }

    private void become(Charset charset) {
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private void noteUtf8(char[] target, int offset, int length) {
        for (int i = offset; i < offset + length && !utf8Seen && !legacy; i++) {
            utf8Seen = target[i] > 0x7F;
        }
    }

    private void repair(CoderResult broken, CharBuffer out) {
        if (!utf8Seen) {
            legacy = true;
            become(WINDOWS);
        } else if (out.hasRemaining()) {
            out.put('\uFFFD');
            bytes.position(bytes.position() + broken.length());
        }
    }

    /** What is left of a character stays in front of what comes. */
    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
