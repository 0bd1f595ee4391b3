package org.icsworkforce.vacancy.written;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8 that was read as Windows-1252 on its way and written down so: "CafÃ©" for "Café". */
public final class DoubleEncoded {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** As which the first bytes of letters, signs and punctuation beyond ASCII come. */
    private static final String SIGNS = "ÃÂâ";

    private DoubleEncoded() {}

    /** What was meant; empty where the text can be meant as it is. */
    public static Optional<String> meant(String text) {
        boolean suspect = false;
        for (int i = 0; i < text.length() && !suspect; i++) {
            suspect = text.charAt(i) > '~' && SIGNS.indexOf(text.charAt(i)) >= 0;
        }
        if (!suspect) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
