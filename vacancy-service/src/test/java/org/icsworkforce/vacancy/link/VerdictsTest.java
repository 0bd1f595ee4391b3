package org.icsworkforce.vacancy.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Need record(Random random, int number) {
        String title = any(random, "Staff Nurse", "Nurse, Staff", "Staff Nurse Theatres", "Porter");
        return new Need(
                new UUID(number, -number),
                "f" + random.nextInt(3),
                1,
                any(random, "RVV", "RPA"),
                random.nextBoolean(),
                random.nextInt(8) > 0,
                random.nextInt(12) == 0,
                any(random, "03", "09", null),
                any(random, "03007", null),
                any(random, "BAND_5", "BAND_6", null),
                any(random, BigDecimal.ONE, new BigDecimal("1.0"), null),
                DAY.plusDays(random.nextInt(30)),
                any(random, DAY.plusDays(40), DAY.plusDays(41), null),
                title,
                Need.words(title),
                any(random, "TN240LZ", "CT13NG", null),
                any(random, Set.of(), Set.of("NHS_JOBS C" + random.nextInt(6))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void verdictIsTheSameWhicheverIsLookedAtFirst(long seed) {
        var random = new Random(seed);
        var records =
                IntStream.rangeClosed(1, 30).mapToObj(i -> record(random, i)).toList();
        var verdicts = new Verdicts(records);
        for (Need one : records) {
            for (Need other : records) {
                assertThat(verdicts.of(one, other, false)).isEqualTo(verdicts.of(other, one, false));
                assertThat(Likeness.of(one, other).score())
                        .isEqualTo(Likeness.of(other, one).score())
                        .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void recordsOfOneFeedOrOfAnotherOrganisationAreNeverLinkedByTheService(long seed) {
        var random = new Random(seed);
        var records =
                IntStream.rangeClosed(1, 30).mapToObj(i -> record(random, i)).toList();
        var verdicts = new Verdicts(records);
        for (Need one : records) {
            for (Need other : records) {
                verdicts.of(one, other, false).filter(Link::isLinked).ifPresent(link -> {
                    assertThat(one.feed()).isNotEqualTo(other.feed());
                    assertThat(one.organisation()).isEqualTo(other.organisation());
                    assertThat(one.synthetic()).isEqualTo(other.synthetic());
                    assertThat(one.deleted() || other.deleted()).isFalse();
                    assertThat(link.reasons()).isNotEmpty();
                });
            }
        }
    }

    @Test
    void nameThatAFeedGivesToManyNamesNoneOfThem() {
        var random = new Random(1);
        var page = "URL jobs.example/all-our-jobs";
        var one = named(record(random, 1), "a", page);
        var two = named(record(random, 2), "b", page);
        var three = named(record(random, 3), "b", page);
        assertThat(new Verdicts(List.of(one, two)).of(one, two, false)).isPresent();
        assertThat(new Verdicts(List.of(one, two, three)).of(one, two, false)).isEmpty();
    }

    /** With a title of its own, so that nothing but the name can link it. */
    private static Need named(Need need, String feed, String name) {
        String title = "Post " + need.id();
        return new Need(
                need.id(),
                feed,
                1,
                "RVV",
                true,
                true,
                false,
                null,
                null,
                null,
                null,
                DAY,
                null,
                title,
                Set.of("w" + need.id()),
                null,
                Set.of(name));
    }
}
