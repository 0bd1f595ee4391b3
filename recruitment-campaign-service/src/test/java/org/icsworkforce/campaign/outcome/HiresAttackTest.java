package org.icsworkforce.campaign.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.icsworkforce.campaign.Hiring;
import org.icsworkforce.campaign.LaunchedCampaign;
import org.icsworkforce.campaign.outcome.AskedHires.Name;
import org.icsworkforce.kit.disclosure.Axis;
import org.icsworkforce.kit.disclosure.Cell;
import org.icsworkforce.kit.disclosure.Profile;
import org.icsworkforce.kit.disclosure.Profiles;
import org.icsworkforce.kit.disclosure.Reason;
import org.icsworkforce.kit.disclosure.Release;
import org.icsworkforce.kit.test.Attack;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Reports random hires through the API, releases them, reports and withdraws others, and releases again; asks everything
 * about each release that can be asked, and bounds what is hidden by linear programming over all of them, as everybody and
 * as each organisation, which knows its own hires. {@code -Dattack.tables=50} attacks more months.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HiresAttackTest {

    private static final Logger LOG = Logger.getLogger(HiresAttackTest.class);

    private static final int TABLES = Integer.getInteger("attack.tables", 2);
    private static final int RELEASES = 3;
    private static final double EXACT = 1e-6;
    private static final Profile PROFILE = Profiles.byId("counts_lt5");
    private static final List<String> EMPLOYERS = List.of("RVV", "RPA", "RYY");

    /**
     * What everything asked after a release was answered, and what it was made of.
     *
     * @param counts as the service keeps them to itself: the attacker sees which groups changed, which is more than it
     *     could
     */
    private record Asked(Map<Name, @Nullable Integer> told, Map<List<String>, Integer> counts) {}

    private final Random random = new Random(20261125);

    @Inject
    DataSource dataSource;

    @Test
    void nothingThatCanBeAskedIsolatesAFew() throws SQLException {
        var employers = new TreeMap<>(EMPLOYERS.stream().collect(Collectors.toMap(code -> code, Hiring::by)));
        List<String> costed = campaigns(3);
        costed.forEach(code -> Spending.spend(code, "EXTERNAL", true, 360_007, "2010-01-01", "2014-12-31"));
        List<String> others = campaigns(1);
        List<String> all = Stream.concat(costed.stream(), others.stream()).toList();
        var shares = new int[2];
        for (int table = 0; table < TABLES; table++) {
            String month = "20%02d-%02d".formatted(10 + table / 12, 1 + table % 12);
            var hires = new HashMap<List<String>, List<String>>();
            var asked = new ArrayList<Asked>();
            for (int release = 0; release < RELEASES; release++) {
                for (String campaign : all) {
                    employers.forEach((organisation, employer) -> change(
                            hires.computeIfAbsent(List.of(campaign, organisation), leaf -> new ArrayList<>()),
                            leaf -> employer.hires(leaf, campaign, month + "-15"),
                            organisation,
                            asked.isEmpty()));
                }
                if (!asked.isEmpty()) {
                    assertThat(AskedHires.ask(all, month))
                            .as("nothing is told between two releases")
                            .isEqualTo(asked.getLast().told());
                }
                Hiring.release();
                asked.add(new Asked(AskedHires.ask(all, month), counts(all, month)));
            }
            asked.forEach(one -> one.told().values().forEach(value -> shares[value == null ? 0 : 1]++));
            assertThat(asked.getLast()).as("releases differ").isNotEqualTo(asked.getFirst());
            differByNobodyOrEnough(asked);
            attack(month, costed, asked);
            attack(month, others, asked);
        }
        assertThat(shares[0]).as("something is hidden, or nothing was attacked").isPositive();
        assertThat(shares[1]).as("and not all").isPositive();
        LOG.infof("cells hidden: %d of %d", shares[0], shares[0] + shares[1]);
    }

    /** First some people; later a few more or less here and there, and somewhere many. */
    private void change(List<String> hires, IntFunction<List<String>> hire, String organisation, boolean first) {
        int few = random.nextInt(6);
        int many = 5 + random.nextInt(7);
        int chance = random.nextInt(6);
        if (first) {
            hires.addAll(hire.apply(chance < 2 ? many : few));
        } else if (chance < 2) {
            hires.addAll(hire.apply(chance == 0 ? many : 1 + few / 2));
        } else if (chance == 2) {
            var gone = hires.subList(0, Math.min(hires.size(), 1 + few));
            gone.forEach(id -> given().auth()
                    .oauth2(Tokens.feed(organisation))
                    .delete("/v1/hires/" + id)
                    .then()
                    .statusCode(204));
            gone.clear();
        }
    }

    private Map<List<String>, Integer> counts(List<String> campaigns, String month) throws SQLException {
        var counts = new HashMap<List<String>, Integer>();
        campaigns.forEach(campaign -> EMPLOYERS.forEach(employer -> counts.put(List.of(campaign, employer), 0)));
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                        select campaign, organisation, hires from hire_edition_count
                        where month = ? and revision = (select max(revision) from hire_edition e where e.month = ?)""")) {
            query.setObject(1, LocalDate.parse(month + "-01"));
            query.setObject(2, LocalDate.parse(month + "-01"));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(List.of(row.getString(1), row.getString(2)), row.getInt(3));
                }
            }
        }
        return counts;
    }

    private static void differByNobodyOrEnough(List<Asked> asked) {
        for (int i = 1; i < asked.size(); i++) {
            Map<Name, @Nullable Integer> before = asked.get(i - 1).told();
            asked.get(i).told().forEach((name, now) -> {
                Integer was = before.containsKey(name) ? before.get(name) : Integer.valueOf(0);
                if (now != null && was != null && !now.equals(was)) {
                    assertThat(Math.abs(now - was)).as("%s", name).isGreaterThanOrEqualTo(PROFILE.minimum());
                }
            });
        }
    }

    private static List<String> campaigns(int number) {
        return Stream.generate(() -> LaunchedCampaign.of("RVV", "").code)
                .limit(number)
                .toList();
    }

    private static void attack(String month, List<String> campaigns, List<Asked> asked) {
        List<Map<List<String>, Integer>> counts =
                asked.stream().map(one -> of(campaigns, one.counts())).toList();
        var releases = new ArrayList<Release>();
        for (int i = 0; i < asked.size(); i++) {
            releases.add(release(campaigns, asked.get(i).told(), counts.get(i)));
        }
        attack(month + ", everybody", releases, counts, Set.of());
        for (String organisation : EMPLOYERS) {
            attack(
                    month + ", " + organisation,
                    releases,
                    counts,
                    counts.getFirst().keySet().stream()
                            .filter(leaf -> leaf.getLast().equals(organisation))
                            .collect(Collectors.toSet()));
        }
    }

    private static Map<List<String>, Integer> of(List<String> campaigns, Map<List<String>, Integer> all) {
        var counts = new HashMap<>(all);
        counts.keySet().removeIf(leaf -> !campaigns.contains(leaf.getFirst()));
        return counts;
    }

    private static Release release(
            List<String> campaigns, Map<Name, @Nullable Integer> told, Map<List<String>, Integer> counts) {
        List<Axis> axes = List.of(
                Axis.of("campaign", new TreeSet<>(campaigns)), Axis.of("organisation", new TreeSet<>(EMPLOYERS)));
        var cells = new HashMap<List<String>, Cell>();
        told.forEach((name, value) -> {
            // a total over all campaigns is of those that any cost was told of
            boolean ours =
                    campaigns.contains(name.campaign()) || name.campaign().equals(Axis.ALL) && campaigns.size() > 1;
            if (ours) {
                var members = List.of(name.campaign(), name.organisation());
                cells.put(members, new Cell(members, value, value == null ? Reason.SECONDARY : Reason.SHOWN));
            }
        });
        counts.forEach((leaf, count) -> cells.putIfAbsent(leaf, new Cell(leaf, 0, Reason.SHOWN)));
        return new Release(axes, cells);
    }

    private static void attack(
            String who, List<Release> releases, List<Map<List<String>, Integer>> counts, Set<List<String>> knows) {
        List<Map<List<String>, Integer>> known = counts.stream()
                .<Map<List<String>, Integer>>map(held -> {
                    var own = new HashMap<>(held);
                    own.keySet().retainAll(knows);
                    return own;
                })
                .toList();
        var attack = new Attack(releases, PROFILE, counts, known, knows);
        for (int i = 0; i < releases.size(); i++) {
            Release release = releases.get(i);
            Map<List<String>, Integer> held = counts.get(i);
            held.forEach((leaf, count) -> {
                if (!knows.contains(leaf) && count > 0 && count < PROFILE.minimum()) {
                    assertThat(Objects.requireNonNull(release.cells().get(leaf)).value())
                            .as("%s sees %s", who, leaf)
                            .isNull();
                    assertThat(attack.most(leaf, held))
                            .as("%s, of %s, who are %s", who, leaf, count)
                            .isGreaterThanOrEqualTo(PROFILE.minimum() - EXACT);
                }
            });
        }
    }
}
