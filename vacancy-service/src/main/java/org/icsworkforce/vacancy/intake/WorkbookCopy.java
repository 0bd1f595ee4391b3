package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as the library can read it. The library unpacks what it is given and takes texts and rows whole, so what a
 * small bomb would fill the memory with is refused here; it knows the names of transitional workbooks only, so those of
 * strict ones (ISO/IEC 29500) are put in their place. Pictures and the like are left out.
 */
final class WorkbookCopy {

    /** Of all parts unpacked; the texts of cells are held in memory. */
    private static final long MAX_UNPACKED = 1L << 30;

    private static final long MAX_TEXTS = 32L << 20;
    private static final long MAX_WORKBOOK = 4L << 20;

    private static final String TEXTS = "xl/sharedstrings.xml";
    private static final Pattern WORKBOOK = Pattern.compile("xl/workbook\\d?\\.xml");
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String CONTENT = "[content_types].xml";
    private static final String STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final Pattern TYPES = Pattern.compile("</(\\w+:)?Types\\s*>");

    /** A part that a workbook may leave out, and the library needs. */
    private static final String NO_STYLES = "xl/no-styles.xml";

    private static final String WITH_STYLES =
            "<$1Override PartName=\"/" + NO_STYLES + "\" ContentType=\"" + STYLES_TYPE + "\"/></$1Types>";
    private static final String STYLES =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

    private WorkbookCopy() {}

    /** @throws UnreadablePayload when it is none, or too large */
    static void write(Path workbook, Path copy) throws IOException {
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(copy))) {
            to.setLevel(Deflater.BEST_SPEED);
            var parts = Collections.list(from.entries());
            if (parts.stream().noneMatch(part -> WORKBOOK.matcher(name(part)).matches())) {
                throw UnreadablePayload.because(
                        "The payload is an archive, but no workbook of the kind .xlsx: an .ods or"
                                + " .xlsb has to be saved as one.");
            }
            to.putNextEntry(new ZipEntry(NO_STYLES));
            to.write(bytes(STYLES));
            to.closeEntry();
            long left = MAX_UNPACKED;
            for (var part : parts) {
                if (name(part).endsWith(".xml") || name(part).endsWith(".rels")) {
                    to.putNextEntry(new ZipEntry(part.getName().replace('\\', '/')));
                    left -= copy(name(part), from.getInputStream(part), to, left);
                    to.closeEntry();
                }
            }
        }
    }

    /** Some write the names of parts as Windows writes paths. */
    private static String name(ZipEntry part) {
        return part.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static long copy(String name, InputStream part, OutputStream to, long left) throws IOException {
        if (name.equals(CONTENT)) {
            String content = all(part, left);
            to.write(bytes(
                    content.contains(STYLES_TYPE)
                            ? content
                            : TYPES.matcher(content).replaceAll(WITH_STYLES)));
            return content.length();
        }
        if (!WORKBOOK.matcher(name).matches()) {
            return new SheetBytes(name.equals(TEXTS) ? Math.min(left, MAX_TEXTS) : left).copy(part, to);
        }
        String workbook = all(part, left);
        to.write(bytes(workbook.replace(STRICT, TRANSITIONAL)));
        return workbook.length();
    }

    /** One byte a character, whatever the encoding. */
    private static String all(InputStream part, long left) throws IOException {
        return new String(
                Unpacked.limited(part, Math.min(left, MAX_WORKBOOK)).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
