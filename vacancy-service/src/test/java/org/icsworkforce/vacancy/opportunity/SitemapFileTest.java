package org.icsworkforce.vacancy.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.icsworkforce.vacancy.opportunity.SitemapFile.Place;
import org.junit.jupiter.api.Test;

/** The bounds of one file, as https://www.sitemaps.org/protocol.html has them: 50,000 addresses, 52,428,800 bytes. */
class SitemapFileTest {

    private static final String HOST = "https://workforce.example/";

    /** Counts what is written, and keeps the end of it. */
    private static final class Counter extends OutputStream {

        private long bytes;
        private long addresses;
        private int longest;
        private String last = "";

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public void write(byte[] written, int offset, int length) {
            last = new String(Arrays.copyOfRange(written, offset, offset + length), StandardCharsets.UTF_8);
            bytes += length;
            addresses += last.split("<loc>", -1).length - 1;
            longest = Math.max(longest, length);
        }
    }

    private static List<Place> places(int number) {
        return LongStream.range(0, number)
                .mapToObj(i -> new Place(new UUID(0, i), LocalDate.of(2026, 11, 30)))
                .toList();
    }

    private static Counter written(int number, String host) throws IOException {
        var counter = new Counter();
        new SitemapFile(places(number), id -> host + id).write(counter);
        assertThat(counter.last).isEqualTo("</urlset>\n");
        return counter;
    }

    @Test
    void ofFewAllAreNamed() throws IOException {
        assertThat(written(0, HOST).addresses).isZero();
        assertThat(written(1, HOST).addresses).isEqualTo(1);
        assertThat(written(50_000, HOST).addresses).isEqualTo(50_000);
    }

    @Test
    void ofVeryManyFiftyThousandAreNamed() throws IOException {
        assertThat(written(50_001, HOST).addresses).isEqualTo(50_000);
        assertThat(written(200_000, HOST).addresses).isEqualTo(50_000);
    }

    @Test
    void ofVeryLongAddressesAsManyAsTheBytesHold() throws IOException {
        var file = written(50_000, HOST + "x".repeat(2_000) + "/");
        assertThat(file.bytes).isBetween(52_428_800L - 2_200, 52_428_800L);
        assertThat(file.addresses).isBetween(24_000L, 25_000L);
    }

    @Test
    void bytesAreCountedAndNotCharacters() throws IOException {
        assertThat(written(50_000, HOST + "é".repeat(1_000) + "/&&").bytes).isBetween(52_426_500L, 52_428_800L);
    }

    @Test
    void fileIsNeverHeldWhole() throws IOException {
        assertThat(written(50_000, HOST).longest).isLessThan(300);
    }
}
