package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text in UTF-16 or UTF-32 as UTF-8, so that no reader needs to know them; any other text is given as it is. */
public final class WideText extends InputStream {

    private static final int START = 4;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** How the first bytes look, where {@code x} is a letter of ASCII. The longer marks begin with the shorter ones. */
    private enum Look {
        MARK_32_LE("FF FE 00 00", "UTF-32LE"),
        MARK_32_BE("00 00 FE FF", "UTF-32BE"),
        MARK_16_LE("FF FE", "UTF-16LE"),
        MARK_16_BE("FE FF", "UTF-16BE"),
        TEXT_32_LE("x 00 00 00", "UTF-32LE"),
        TEXT_32_BE("00 00 00 x", "UTF-32BE"),
        TEXT_16_LE("x 00 x 00", "UTF-16LE"),
        TEXT_16_BE("00 x 00 x", "UTF-16BE");

        private final String[] bytes;
        private final Charset charset;

        Look(String bytes, String charset) {
            this.bytes = bytes.split(" ");
            this.charset = Charset.forName(charset);
        }

        static @Nullable Charset of(byte[] start) {
            for (Look look : values()) {
                if (look.isOf(start)) {
                    return look.charset;
                }
            }
            return null;
        }

        private boolean isOf(byte[] start) {
            for (int i = 0; i < bytes.length; i++) {
                boolean like = i < start.length
                        && (bytes[i].equals("x") ? start[i] > 0 : (byte) Integer.parseInt(bytes[i], 16) == start[i]);
                if (!like) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Reader text;
    private final char[] read = new char[1 << 13];
    private byte[] ready = {};
    private int position;
    private boolean begun;

    private WideText(Reader text) {
        this.text = text;
    }

    public static InputStream asUtf8(InputStream payload) throws IOException {
        var in = new PushbackInputStream(payload, START);
        byte[] start = in.readNBytes(START);
        in.unread(start);
        Charset wide = Look.of(start);
        return wide == null ? in : new WideText(new InputStreamReader(in, wide));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (position == ready.length) {
            int count = text.read(read);
            if (count < 0) {
                return -1;
            }
            int from = !begun && count > 0 && read[0] == BYTE_ORDER_MARK ? 1 : 0;
            begun = true;
            ready = new String(read, from, count - from).getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        int count = Math.min(length, ready.length - position);
        System.arraycopy(ready, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
