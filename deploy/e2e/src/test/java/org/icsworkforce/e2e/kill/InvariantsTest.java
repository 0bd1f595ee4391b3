package org.icsworkforce.e2e.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.e2e.Events.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each thing that may go wrong is made wrong once. */
class InvariantsTest {

    private static final String FEED = "kill-rvv";
    private static final Held.Cell CELL = new Held.Cell("RVV", "03");

    private final Told told = Told.nothing();
    private Held held;

    @BeforeEach
    void allIsWell() {
        told.of(FEED).put("K-1", row(2));
        told.runs().put("run-1", run(1, 0));
        told.runs().put("run-2", run(0, 1));
        told.hires().put(FEED + "-H1", new Told.Hire(FEED, "K-1", 1, "c", FEED + "-H1"));
        told.hires().put(FEED + "-H2", new Told.Hire(FEED, "K-9", 1, null, FEED + "-H2"));
        told.campaigns().put("c", new Told.Rule("RVV", List.of("03"), true));
        told.studies().put("s", study(30, 15));

        var vacancy = vacancy("v", row(2), new Held.Attraction(1, "c", FEED + "-H1"));
        var runs = new HashMap<String, Held.Run>();
        told.runs().forEach((id, run) -> runs.put(id, new Held.Run("COMPLETED", run)));
        var targets = new HashMap<String, List<Held.Target>>();
        targets.put("c", new ArrayList<>(List.of(new Held.Target("v", "OPEN", 3, new BigDecimal("0.2"), true))));
        var pressure = new HashMap<Held.Cell, Held.Sum>();
        pressure.put(CELL, new Held.Sum(1, 3, new BigDecimal("0.2"), 1));
        var hires = new HashMap<String, Held.Hire>();
        hires.put(FEED + "-H1", new Held.Hire("ATTRIBUTED", "v", "c", FEED + "-H1"));
        hires.put(FEED + "-H2", new Held.Hire("AWAITING_VACANCY", null, null, null));
        var studies = new HashMap<>(Map.of("s", new Held.Study("ANALYSED", study(30, 15))));
        held = new Held(
                new ArrayList<>(List.of(vacancy)),
                new ArrayList<>(List.of(vacancy)),
                runs,
                targets,
                pressure,
                hires,
                studies,
                // sent again after a crash, which is harmless
                new ArrayList<>(List.of(state(1, 1), state(2, 1), state(3, 2), state(1, 1), state(3, 2))),
                new ArrayList<>(List.of(event(FEED + "-H1", 1))),
                3);
    }

    private static Row row(int version) {
        return new Row("K-1", "RVV", "03", "OPEN", 3, new BigDecimal("0.2"), true, version);
    }

    private static Told.Run run(int created, int updated) {
        return new Told.Run(FEED, new Told.Counts(created, updated, 0, 0));
    }

    private static Told.Study study(int answers, int agree) {
        return new Told.Study("kill-s1", Map.of("RVV", answers, "RVV/agree", agree));
    }

    private static Held.Vacancy vacancy(String id, Row row, Held.Attraction... attraction) {
        return new Held.Vacancy(id, FEED, row, true, List.of(attraction));
    }

    private static Seen event(String subject, int version) {
        return new Seen(subject + "/" + version, subject, subject, MissingNode.getInstance());
    }

    /** Between its two versions, the record came to stand otherwise. */
    private static Seen state(int number, int version) {
        var data = JsonNodeFactory.instance.objectNode().put("recordVersion", version);
        return new Seen("v/" + number, "v", "v", data);
    }

    private void violates(String sentence) {
        assertThat(Invariants.violations(told, held, 3))
                .anySatisfy(violation -> assertThat(violation).contains(sentence));
    }

    @Test
    void nothingIsAmiss() {
        assertThat(Invariants.violations(told, held, 3)).isEmpty();
    }

    @Test
    void rowThatWasLostOrAppliedTwice() {
        held.vacancies().set(0, vacancy("v", row(3)));
        violates("vacancy of kill-rvv K-1: expected Row");
        held.vacancies().clear();
        violates("found null");
    }

    @Test
    void rowThatIsThereTwice() {
        held.vacancies().add(vacancy("w", row(2)));
        violates("has twice: K-1");
    }

    @Test
    void rowThatNobodySent() {
        told.of(FEED).clear();
        violates("expected null, found Row");
    }

    @Test
    void runThatIsLostOrHalfOrDoubled() {
        held.runs().put("run-2", new Held.Run("RUNNING", run(0, 0)));
        violates("run run-2: expected Run[state=COMPLETED");
        held.runs().put("run-3", new Held.Run("COMPLETED", run(0, 1)));
        violates("run run-3: expected null");
        held.runs().remove("run-1");
        violates("run run-1: ");
    }

    @Test
    void targetThatIsMissingOrOutOfDate() {
        held.targets().get("c").set(0, new Held.Target("v", "OPEN", 3, new BigDecimal("0.1"), true));
        violates("target of c v: ");
        held.targets().clear();
        violates("found null");
    }

    @Test
    void pressureThatCountsTwice() {
        held.pressure().put(CELL, new Held.Sum(2, 6, new BigDecimal("0.4"), 2));
        violates("pressure of Cell[organisation=RVV, staffGroup=03]");
    }

    @Test
    void hireThatStillWaitsForItsVacancy() {
        held.hires().put(FEED + "-H1", new Held.Hire("AWAITING_VACANCY", null, null, null));
        violates("hire kill-rvv-H1: expected Hire[state=ATTRIBUTED");
    }

    @Test
    void attractionThatIsMissingOrTwice() {
        var one = new Held.Attraction(1, "c", FEED + "-H1");
        held.vacancies().set(0, vacancy("v", row(2), one, one));
        violates("attraction of v has twice");
        held.vacancies().set(0, vacancy("v", row(2)));
        violates("attraction of v kill-rvv-H1: ");
    }

    @Test
    void answerThatWasLostOrCountedTwiceOrIsAnother() {
        held.studies().put("s", new Held.Study("ANALYSED", study(29, 15)));
        violates("study s: expected Study[state=ANALYSED");
        held.studies().put("s", new Held.Study("ANALYSED", study(31, 15)));
        violates("study s: ");
        held.studies().put("s", new Held.Study("ANALYSED", study(30, 14)));
        violates("study s: ");
    }

    @Test
    void studyThatIsNotAnalysedOrThereTwice() {
        held.studies().put("s", new Held.Study("CLOSED", study(30, 15)));
        violates("study s: ");
        held.studies().put("t", new Held.Study("DESIGN", study(0, 0)));
        violates("study t: expected null");
    }

    @Test
    void eventThatIsMissingOrOutOfOrderOrRepeatedOtherwise() {
        held.vacancyEvents().removeFirst();
        violates("order of vacancy v: expected 1, found 2");
        held.vacancyEvents().removeIf(event -> event.id().equals("v/3"));
        violates("last version sent of vacancy v: expected 2, found 1");
        held.vacancyEvents().add(new Seen("v/1", "v", "another key", MissingNode.getInstance()));
        violates("repeat of vacancy v/1");
        held.hireEvents().clear();
        violates("events of hire kill-rvv-H1: null");
    }

    @Test
    void deadLetterAndSurprise() {
        assertThat(Invariants.violations(told, held, 2)).containsExactly("dead letters: expected 2, found 3");
        told.surprises().add("push: 500");
        violates("push: 500");
    }
}
