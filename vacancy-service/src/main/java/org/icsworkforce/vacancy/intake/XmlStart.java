package org.icsworkforce.vacancy.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a document begins. Scripts write empty lines before the declaration, and programs declare UTF-16 and write UTF-8, or
 * call an encoding by a name of their own: each can mean one thing only, and is read.
 *
 * @param encoding where it is not the one that the document declares
 */
record XmlStart(InputStream document, @Nullable String encoding) {

    private static final int LENGTH = 1 << 10;
    private static final String UTF_8 = "UTF-8";

    private static final Pattern BLANK = Pattern.compile("\\s*");
    private static final Pattern PAGE =
            Pattern.compile("(?is)(?:\\s++|<\\?(?>.*?\\?>)|<!--(?>.*?-->))*+<(?:!doctype\\s+html|html)\\b");
    private static final Pattern DECLARATION = Pattern.compile("(\\s*)(<\\?xml\\s[^>]*>)");
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]*)[\"']");
    private static final Pattern WIDE = Pattern.compile("(?i)(?:utf[-_]?(?:16|32)|ucs-?[24]|iso-10646-ucs|unicode).*");

    /** Of which every text of the other is one. */
    private static final Pattern NARROW = Pattern.compile("(?i)utf_?8|(?:us-)?ascii");

    private static final Pattern WINDOWS = Pattern.compile("(?i)ansi|(?:cp|win|windows)[-_]?1252");

    /** @throws UnreadablePayload when it is no XML, or a web page: what breaks in them says nothing of what they are */
    static XmlStart of(InputStream payload) throws IOException {
        byte[] start = payload.readNBytes(LENGTH);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        Matcher blank = BLANK.matcher(text);
        if (blank.lookingAt() && blank.end() < text.length() && text.charAt(blank.end()) != '<') {
            throw UnreadablePayload.at(
                    1,
                    1,
                    "The payload is no XML: it does not begin with <. Check its content type and the feed's format.");
        }
        if (PAGE.matcher(text).lookingAt()) {
            throw UnreadablePayload.at(1, 1, "The payload is a web page: send the document that the feed's format is.");
        }
        String encoding = null;
        Matcher declaration = DECLARATION.matcher(text);
        if (declaration.lookingAt()) {
            Matcher declared = ENCODING.matcher(declaration.group(2));
            String said = declared.find() ? declared.group(1) : UTF_8;
            boolean late = !declaration.group(1).isEmpty();
            if (late) {
                // in its place it would be none; without it, lines and columns stay what they are
                Arrays.fill(start, declaration.start(2), declaration.end(2), (byte) ' ');
            }
            String meant = meant(said);
            encoding = late || !meant.equalsIgnoreCase(said) ? meant : null;
        }
        return new XmlStart(new SequenceInputStream(new ByteArrayInputStream(start), payload), encoding);
    }

    /** Parsers know registered names only, and programs and people use others. */
    private static String meant(String said) {
        if (WIDE.matcher(said).matches() || NARROW.matcher(said).matches()) {
            return UTF_8;
        }
        if (WINDOWS.matcher(said).matches()) {
            return "windows-1252";
        }
        return Charset.isSupported(said) ? Charset.forName(said).name() : said;
    }
}
