package org.icsworkforce.vacancy.opportunity;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.icsworkforce.vacancy.record.JobPosting;

/**
 * One file as sitemaps.org has it, of the first of these places that it may hold. It is written line by line: however many
 * ask at once, the file is held for none of them.
 */
record SitemapFile(List<Place> places, Function<UUID, String> address) implements StreamingOutput {

    /** Of one file, by the protocol. */
    static final int MOST = 50_000;

    /** Of one file before it is compressed, by the protocol. */
    static final int MOST_BYTES = 52_428_800;

    private static final byte[] BEGIN = bytes("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);

    private static final byte[] END = bytes("</urlset>\n");

    record Place(UUID opening, LocalDate changedOn) {}

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(BEGIN);
        int left = MOST_BYTES - BEGIN.length - END.length;
        for (Place place : places.subList(0, Math.min(MOST, places.size()))) {
            byte[] line = bytes("<url><loc>" + JobPosting.escaped(address.apply(place.opening)) + "</loc><lastmod>"
                    + place.changedOn + "</lastmod></url>\n");
            left -= line.length;
            if (left < 0) {
                break;
            }
            out.write(line);
        }
        out.write(END);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
