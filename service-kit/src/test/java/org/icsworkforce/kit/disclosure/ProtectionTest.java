package org.icsworkforce.kit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static final Profile LESS_THAN_5 = Profiles.byId("counts_lt5");
    private static final Axis PLACE = Axis.of("place", List.of("N", "E", "S", "W"));
    private static final Axis GRADE = Axis.of("grade", List.of("a", "b", "c"));

    @Test
    void aTableOfLargeGroupsIsShownAsItIs() {
        var release =
                Protection.protect(table(new int[][] {{10, 20, 30}, {40, 50, 60}, {5, 6, 7}, {8, 9, 0}}), LESS_THAN_5);
        assertThat(release.cells().values()).allMatch(Cell::shown).hasSize(20);
        assertThat(value(release, "S", "*")).isEqualTo(18);
        assertThat(value(release, "W", "c")).isZero();
        assertThat(value(release, "*", "*")).isEqualTo(245);
    }

    @Test
    void aSmallGroupIsHiddenAndThreeOthersSoThatItCannotBeComputed() {
        var release = Protection.protect(
                table(new int[][] {{3, 20, 30}, {40, 50, 60}, {15, 16, 17}, {18, 19, 20}}), LESS_THAN_5);
        assertThat(release.cells().get(List.of("N", "a")).reason()).isEqualTo(Reason.PRIMARY);
        assertThat(hidden(release)).hasSize(4).allMatch(members -> !members.contains("*"));
        assertThat(hidden(release).stream().filter(members -> members.getFirst().equals("N")))
                .hasSize(2);
        assertThat(hidden(release).stream().filter(members -> members.getLast().equals("a")))
                .hasSize(2);
    }

    @Test
    void twoSmallGroupsThatTogetherAreTooSmallTakeAThirdAlong() {
        var release = Protection.protect(
                Table.of(List.of(PLACE), Map.of(List.of("N"), 1, List.of("E"), 2, List.of("S"), 30, List.of("W"), 40)),
                LESS_THAN_5);
        assertThat(hidden(release)).containsExactlyInAnyOrder(List.of("N"), List.of("E"), List.of("S"));
    }

    @Test
    void anOrganisationThatKnowsItsOwnFiguresNeedsTwoOthersToHideBehind() {
        var counts = Map.of(List.of("N"), 3, List.of("E"), 20, List.of("S"), 30, List.of("W"), 40);
        assertThat(hidden(Protection.protect(Table.of(List.of(PLACE), counts), LESS_THAN_5)))
                .hasSize(2);
        assertThat(hidden(Protection.protect(Table.of(List.of(PLACE.as(Role.CONTRIBUTOR)), counts), LESS_THAN_5)))
                .containsExactlyInAnyOrder(List.of("N"), List.of("E"), List.of("S"));
    }

    @Test
    void roundedTotalsAreRoundedThemselvesAndDoNotAddUp() {
        var release = Protection.protect(
                Table.of(
                        List.of(PLACE), Map.of(List.of("N"), 12, List.of("E"), 12, List.of("S"), 12, List.of("W"), 12)),
                Profiles.byId("nhs_dashboard_lt5"));
        assertThat(release.cells().values().stream().map(Cell::value)).containsExactly(10, 10, 10, 10, 50);
    }

    @Test
    void roundingAloneUsuallyProtectsASmallGroup() {
        var release = Protection.protect(
                Table.of(List.of(PLACE), Map.of(List.of("N"), 2, List.of("E"), 20, List.of("S"), 30, List.of("W"), 40)),
                Profiles.byId("nhs_dashboard_lt5"));
        assertThat(hidden(release)).containsExactly(List.of("N"));
    }

    @Test
    void roundingThatGivesASmallGroupAwayIsHelpedBySuppression() {
        // 17 is shown as 15, so at most 17; each 8 is shown as 10, so at least 8: the third can only be 1
        var release = Protection.protect(
                Table.of(List.of(GRADE), Map.of(List.of("a"), 8, List.of("b"), 8, List.of("c"), 1)),
                Profiles.byId("nhs_dashboard_lt5"));
        assertThat(hidden(release)).hasSizeGreaterThan(1);
    }

    @Test
    void nobodyIsHiddenWhereTheProfileSaysSoButWhatIsImpossibleIsKnown() {
        var table = table(new int[][] {{0, 20, 30}, {40, 50, 60}, {15, 16, 17}, {18, 0, 20}})
                .withImpossible(Set.of(List.of("W", "b")));
        var release = Protection.protect(table, Profiles.byId("staff_survey_11"));
        assertThat(value(release, "N", "a")).isNull();
        assertThat(value(release, "W", "b")).isZero();
    }

    @Test
    void answersOfAGroupThatIsLargeEnoughAreShownHoweverFewGaveOne() {
        var release = Protection.protect(answers(Role.ANSWER, new int[][] {{1, 19}, {9, 11}, {2, 5}}), minimum(11));
        assertThat(value(release, "a", "yes")).isEqualTo(1);
        assertThat(value(release, "c", "yes")).isNull();
        assertThat(value(release, "c", "*")).isNull();
    }

    @Test
    void thatAllOfAGroupGaveASensitiveAnswerIsHidden() {
        int[][] given = {{0, 19}, {9, 11}, {12, 15}};
        assertThat(hidden(Protection.protect(answers(Role.ANSWER, given), minimum(11))))
                .isEmpty();
        var release = Protection.protect(answers(Role.SENSITIVE_ANSWER, given), minimum(11));
        assertThat(release.cells().get(List.of("a", "yes")).reason()).isEqualTo(Reason.ATTRIBUTE);
        assertThat(hidden(release)).hasSize(4).contains(List.of("a", "no"));
        assertThat(value(release, "a", "*")).isEqualTo(19);
    }

    @Test
    void theSameTableGivesTheSameRelease() {
        var table = table(new int[][] {{3, 2, 30}, {40, 1, 60}, {15, 16, 4}, {18, 0, 20}});
        assertThat(Protection.protect(table, LESS_THAN_5)).isEqualTo(Protection.protect(table, LESS_THAN_5));
    }

    @Test
    void questionsSelectCellsAndNothingIsAddedUp() {
        var region = PLACE.grouped("region", Map.of("N", "up", "E", "up", "S", "down", "W", "down"));
        var counts = table(new int[][] {{10, 20, 30}, {40, 50, 60}, {5, 6, 7}, {8, 9, 0}})
                .counts();
        var release = Protection.protect(Table.of(List.of(region, GRADE), counts), LESS_THAN_5);
        assertThat(selected(release, List.of(), Map.of())).containsExactly(245);
        assertThat(selected(release, List.of("region"), Map.of("grade", Set.of("a"))))
                .containsExactly(50, 13);
        assertThat(selected(release, List.of("place"), Map.of("region", Set.of("down"))))
                .containsExactly(18, 17);
        assertThat(selected(release, List.of("place"), Map.of("place", Set.of("N", "W"))))
                .containsExactly(60, 17);
        assertThat(release.select(List.of(), Map.of("place", Set.of("N", "W"))))
                .isInstanceOf(Selection.NotReleased.class);
        assertThat(release.select(List.of("region"), Map.of("place", Set.of("N"))))
                .isInstanceOf(Selection.NotReleased.class);
        assertThat(release.select(List.of("age"), Map.of())).isInstanceOf(Selection.NotReleased.class);
    }

    @Test
    void sumThatTheTableDoesNotHaveIsNotReleased() {
        var counts = Map.of(List.of("N"), 20, List.of("E"), 30, List.of("S"), 30, List.of("W"), 40);
        var release = Protection.protect(Table.of(List.of(PLACE.withoutTotal()), counts), LESS_THAN_5);
        assertThat(release.cells()).hasSize(4);
        assertThat(release.select(List.of(), Map.of())).isInstanceOf(Selection.NotReleased.class);
        assertThat(release.select(List.of("grade"), Map.of())).isInstanceOf(Selection.NotReleased.class);
    }

    @Test
    void aTableHasAtMostFourAxesOfPeople() {
        var axes = new ArrayList<Axis>();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            axes.add(Axis.of(id, List.of("1", "2")));
        }
        assertThatThrownBy(() -> Table.of(axes, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Profile minimum(int people) {
        return LESS_THAN_5.withMinimum(people);
    }

    private static Table answers(Role role, int[][] counts) {
        var answer = Axis.of("answer", List.of("yes", "no")).as(role);
        return table(GRADE, answer, counts);
    }

    private static Table table(int[][] counts) {
        return table(PLACE, GRADE, counts);
    }

    private static Table table(Axis rows, Axis columns, int[][] counts) {
        var cells = new HashMap<List<String>, Integer>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                cells.put(List.of(rows.members().get(row), columns.members().get(column)), counts[row][column]);
            }
        }
        return Table.of(List.of(rows, columns), cells);
    }

    private static Integer value(Release release, String... members) {
        return release.cells().get(List.of(members)).value();
    }

    private static List<List<String>> hidden(Release release) {
        return release.cells().values().stream()
                .filter(cell -> !cell.shown())
                .map(Cell::members)
                .toList();
    }

    private static List<Integer> selected(Release release, List<String> by, Map<String, Set<String>> filters) {
        return ((Selection.Cells) release.select(by, filters))
                .cells().stream().map(Cell::value).toList();
    }

    @Test
    void groupIsNotMadeLargerByOtherAnswersOfItsOwnPeople() {
        var places = Axis.of("place", List.of("A", "B", "C", "D"));
        var answers = Axis.of("answer", List.of("x", "y")).as(Role.ANSWER);
        var counts = Map.of(
                List.of("A", "x"),
                8,
                List.of("A", "y"),
                8,
                List.of("B", "x"),
                3,
                List.of("B", "y"),
                6,
                List.of("C", "x"),
                9,
                List.of("C", "y"),
                10,
                List.of("D", "x"),
                12,
                List.of("D", "y"),
                13);
        var profile = new Profile("eleven", 11, Profile.Zeros.HIDDEN, 1, "test");
        var cells = Protection.protect(Table.of(List.of(places, answers), counts), profile)
                .cells();
        long hidden = places.members().stream()
                .filter(place -> !cells.get(List.of(place, Axis.ALL)).shown())
                .count();
        assertThat(cells.get(List.of("B", Axis.ALL)).shown()).isFalse();
        assertThat(hidden >= 2 || !cells.get(List.of(Axis.ALL, Axis.ALL)).shown())
                .as("the total less the others would tell the number of B")
                .isTrue();
    }
}
