package org.icsworkforce.local.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.icsworkforce.local.Push;

/**
 * The initial load, in the order in which it is pushed: the real staff in post, then each employer's synthetic
 * establishment, temporary staffing (of trusts) and vacancies. Always the same: the seed and the day are fixed.
 */
public final class SampleData {

    static final long SEED = 2026;
    static final LocalDate AS_AT = LocalDate.of(2026, 11, 1);

    private static final List<String> TRUSTS = List.of("RVV", "RWF", "RPA", "RN7", "RXY", "RYY", "RYD");
    private static final String DELTA = "mode=delta";

    public List<Push> pushes() {
        List<Employer> employers = Employer.all();
        return Stream.of(
                        Stream.of(staffInPost()),
                        employers.stream()
                                .filter(employer -> !employer.client().equals("admin"))
                                .map(SampleData::establishment),
                        employers.stream().filter(Employer::isTrust).map(SampleData::temporaryStaffing),
                        employers.stream().map(SampleData::vacancies))
                .flatMap(pushes -> pushes)
                .toList();
    }

    /** The same numbers for the same seed and feed, on every machine: the algorithm is named, not the default one. */
    static RandomGenerator random(long seed, String feed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(31 * seed + feed.hashCode());
    }

    private static Push staffInPost() {
        String feed = "hchs-staff-in-post";
        var registration = new FeedRegistration(
                feed,
                "QKS",
                TRUSTS,
                "establishment",
                SampleFormat.NDJSON,
                "NHS Digital, HCHS staff in post of seven trusts, September 2017 and June 2018",
                null,
                2,
                false);
        return push("admin", registration, HchsStaffInPost::write);
    }

    private static Push establishment(Employer employer) {
        String feed = employer.establishmentFeed();
        var registration = new FeedRegistration(
                feed,
                employer.code(),
                employer.organisations(),
                "establishment",
                SampleFormat.NDJSON,
                employer.code() + ", synthetic establishment, monthly",
                "P1M",
                1,
                true);
        return push(
                employer.client(), registration, out -> new Establishment(employer.code(), AS_AT, random(SEED, feed))
                        .write(out));
    }

    private static Push temporaryStaffing(Employer employer) {
        String feed = employer.temporaryStaffingFeed();
        var registration = new FeedRegistration(
                feed,
                employer.code(),
                employer.organisations(),
                "temporary-staffing",
                SampleFormat.NDJSON,
                employer.code() + ", synthetic temporary staffing, weekly",
                "P7D",
                1,
                true);
        return push(employer.client(), registration, out -> new TemporaryStaffing(
                        employer.code(), AS_AT, random(SEED, feed))
                .write(out));
    }

    private static Push vacancies(Employer employer) {
        String feed = employer.vacancyFeed();
        var registration = new FeedRegistration(
                feed,
                employer.code(),
                employer.organisations(),
                "vacancies",
                employer.format(),
                employer.code() + ", synthetic vacancies, nightly",
                "P1D",
                1,
                true);
        return push(employer.client(), registration, out -> {
            var requisitions = new Requisitions(employer, AS_AT, random(SEED, feed));
            employer.format().write(requisitions::next, employer.vacancies(), out);
        });
    }

    private static Push push(String client, FeedRegistration registration, Payload payload) {
        Supplier<InputStream> body = () -> {
            var bytes = new ByteArrayOutputStream();
            try {
                payload.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ByteArrayInputStream(bytes.toByteArray());
        };
        return new Push(
                client,
                registration.feed(),
                registration.json(),
                registration.format().contentType(),
                DELTA,
                body);
    }

    /** Writes one feed's rows; small enough here to be held, a thousand at most. */
    private interface Payload {
        void write(OutputStream out) throws IOException;
    }
}
