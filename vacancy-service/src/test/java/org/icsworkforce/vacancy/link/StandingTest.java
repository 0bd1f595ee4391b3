package org.icsworkforce.vacancy.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that hold whatever is linked, over many records and links made up at random. */
class StandingTest {

    private static final int RECORDS = 40;

    private static Need record(int number, String feed, int precedence, boolean requisition, boolean deleted) {
        return new Need(
                new UUID(number, -number),
                feed,
                precedence,
                "RVV",
                requisition,
                true,
                deleted,
                "03",
                null,
                null,
                null,
                LocalDate.EPOCH,
                null,
                "Nurse",
                Set.of("nurse"),
                null,
                Set.of());
    }

    private static List<Need> records(Random random) {
        return IntStream.rangeClosed(1, RECORDS)
                .mapToObj(i -> {
                    int feed = random.nextInt(4);
                    return record(i, "f" + feed, feed % 3, random.nextInt(4) > 0, random.nextInt(10) == 0);
                })
                .toList();
    }

    private static List<Pair> links(Random random, List<Need> records) {
        var links = new HashSet<Pair>();
        while (links.size() < RECORDS / 2) {
            Need one = records.get(random.nextInt(RECORDS));
            Need other = records.get(random.nextInt(RECORDS));
            if (!one.feed().equals(other.feed())) {
                links.add(Pair.of(one.id(), other.id()));
            }
        }
        return new ArrayList<>(links);
    }

    private static Set<UUID> counted(Map<UUID, Standing> standing) {
        return standing.entrySet().stream()
                .filter(entry -> entry.getValue().counts())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void needsAreTheSameInWhateverOrderRecordsAndLinksCome(long seed) {
        var random = new Random(seed);
        var records = new ArrayList<>(records(random));
        var links = links(random, records);
        var standing = Standing.of(records, links);

        Collections.shuffle(records, random);
        Collections.shuffle(links, random);
        var turned = links.stream()
                .map(pair -> random.nextBoolean() ? pair : new Pair(pair.second(), pair.first()))
                .toList();

        assertThat(Standing.of(records, turned)).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void everyNeedHasOneFeedThatCountsAndLinksAreWithinANeed(long seed) {
        var random = new Random(seed);
        var records = records(random);
        var links = links(random, records);
        var standing = Standing.of(records, links);
        var byId = records.stream().collect(Collectors.toMap(Need::id, need -> need));

        assertThat(links)
                .filteredOn(pair -> !byId.get(pair.first()).deleted()
                        && !byId.get(pair.second()).deleted())
                .allSatisfy(pair -> assertThat(standing.get(pair.first()).need())
                        .isEqualTo(standing.get(pair.second()).need()));
        standing.entrySet().stream()
                .collect(Collectors.groupingBy(entry -> entry.getValue().need()))
                .forEach((need, members) -> {
                    var counted = members.stream()
                            .filter(member -> member.getValue().counts())
                            .map(member -> byId.get(member.getKey()))
                            .toList();
                    assertThat(counted).isNotEmpty();
                    assertThat(counted)
                            .extracting(Need::feed, Need::requisition)
                            .containsOnly(org.assertj.core.groups.Tuple.tuple(
                                    counted.getFirst().feed(),
                                    counted.getFirst().requisition()));
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void takingALinkBackRestoresExactlyWhatCountedBefore(long seed) {
        var random = new Random(seed);
        var records = records(random);
        var links = links(random, records);
        var before = Standing.of(records, links.subList(1, links.size()));
        var with = Standing.of(records, links);
        assertThat(Standing.of(records, links.subList(1, links.size()))).isEqualTo(before);
        assertThat(counted(before)).containsAll(counted(with));
        assertThat(Standing.of(records, List.of()))
                .allSatisfy((id, alone) -> assertThat(alone).isEqualTo(Standing.alone(id)));
    }

    @Test
    void requisitionsComeBeforeAdvertsAndThenTheFirstPrecedence() {
        var advert = record(1, "jobs", 1, false, false);
        var early = record(2, "trac", 2, true, false);
        var late = record(3, "esr", 3, true, false);
        var standing = Standing.of(
                List.of(advert, early, late),
                List.of(Pair.of(advert.id(), early.id()), Pair.of(advert.id(), late.id())));
        assertThat(counted(standing)).containsExactly(early.id());
    }

    @Test
    void oneAdvertForTwoRequisitionsOfAFeedTakesNeitherAway() {
        var advert = record(1, "jobs", 1, false, false);
        var one = record(2, "trac", 2, true, false);
        var other = record(3, "trac", 2, true, false);
        var standing = Standing.of(
                List.of(advert, one, other), List.of(Pair.of(advert.id(), one.id()), Pair.of(advert.id(), other.id())));
        assertThat(counted(standing)).containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void recordThatWasTakenBackHoldsNothingTogether() {
        var one = record(1, "a", 1, true, false);
        var gone = record(2, "b", 1, true, true);
        var other = record(3, "c", 1, true, false);
        var standing = Standing.of(
                List.of(one, gone, other), List.of(Pair.of(one.id(), gone.id()), Pair.of(gone.id(), other.id())));
        assertThat(counted(standing)).contains(one.id(), other.id());
    }
}
