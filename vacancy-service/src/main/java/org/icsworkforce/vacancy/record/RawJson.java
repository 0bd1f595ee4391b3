package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;

/** A part of a JSON text in UTF-8, which a generator of bytes copies as it is and does not encode again. */
final class RawJson extends SerializedString {

    private static final long serialVersionUID = 1L;
    private static final int NO_ROOM = -1;

    private final transient byte[] json;
    private final int begin;
    private final int end;

    RawJson(byte[] json, int begin, int end) {
        super(new String(json, begin, end - begin, StandardCharsets.UTF_8));
        this.json = json;
        this.begin = begin;
        this.end = end;
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        int length = end - begin;
        if (length > buffer.length - offset) {
            return NO_ROOM;
        }
        System.arraycopy(json, begin, buffer, offset, length);
        return length;
    }
}
