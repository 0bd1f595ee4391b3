package org.icsworkforce.retention.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.retention.RetentionProblem;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final Instant NOON = Instant.parse("2026-06-30T11:00:00Z");

    private static Stratum stratum(String code, int eligible, String organisation, String staffGroup) {
        return new Stratum(code, "People", eligible, organisation, staffGroup, null, null, null);
    }

    private static StudyTerms terms(int minimumGroup, LocalDate closesOn, Stratum... strata) {
        return new StudyTerms("RVV", "What keeps people", null, minimumGroup, null, closesOn, List.of(strata));
    }

    private static Study aStudy(LocalDate closesOn) {
        var terms = terms(11, closesOn, stratum("a", 40, "RVV", null), stratum("b", 11, "RPA", null));
        return Study.design(UUID.randomUUID(), terms, NOON);
    }

    private static void refused(ProblemCode code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void lifeOnlyMovesForward() {
        var study = aStudy(LocalDate.of(2026, 7, 31));
        refused(RetentionProblem.STUDY_NOT_OPEN, () -> study.close(NOON));
        refused(RetentionProblem.STUDY_NOT_ANALYSED, () -> study.publish(NOON));
        study.open(1, NOON);
        refused(RetentionProblem.STUDY_NOT_IN_DESIGN, () -> study.open(2, NOON));
        refused(
                RetentionProblem.STUDY_NOT_IN_DESIGN,
                () -> study.revise(terms(10, study.closesOn, stratum("a", 40, "RVV", null)), NOON));
        study.close(NOON);
        refused(RetentionProblem.STUDY_NOT_OPEN, () -> study.close(NOON));
        refused(RetentionProblem.STUDY_ALREADY_CLOSED, () -> study.abandon(NOON));
        study.analysed(NOON);
        study.publish(NOON);
        assertThat(study.state()).isEqualTo(StudyState.PUBLISHED);
    }

    @Test
    void lastDayEndsAtMidnightInEngland() {
        var summer = aStudy(LocalDate.of(2026, 6, 30));
        assertThat(summer.isOver(Instant.parse("2026-06-30T22:59:59Z"))).isFalse();
        assertThat(summer.isOver(Instant.parse("2026-06-30T23:00:00Z"))).isTrue();
        var winter = aStudy(LocalDate.of(2026, 12, 31));
        assertThat(winter.isOver(Instant.parse("2026-12-31T23:59:59Z"))).isFalse();
        assertThat(winter.isOver(Instant.parse("2027-01-01T00:00:00Z"))).isTrue();
    }

    @Test
    void studyThatIsOverTakesNoAnswersThoughNobodyHasClosedItYet() {
        var study = aStudy(LocalDate.of(2026, 6, 30));
        study.open(1, NOON);
        study.requireOpen(NOON);
        refused(RetentionProblem.STUDY_NOT_OPEN, () -> study.requireOpen(Instant.parse("2026-06-30T23:00:00Z")));
    }

    @Test
    void stratumBelowTheMinimumGroupIsRefusedAtOpening() {
        var terms = terms(12, LocalDate.of(2026, 7, 31), stratum("a", 12, "RVV", null), stratum("b", 11, "RPA", null));
        var study = Study.design(UUID.randomUUID(), terms, NOON);
        assertThatThrownBy(() -> study.open(1, NOON))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(ProblemError::pointer)
                        .containsExactly("/strata/1/eligible"));
    }

    @Test
    void studyCannotOpenAfterItsLastDay() {
        refused(RetentionProblem.CLOSES_TOO_EARLY, () -> aStudy(LocalDate.of(2026, 6, 29))
                .open(1, NOON));
    }

    @Test
    void strataAreToldApartByTheSameDimensionsAndNoTwoAreTheSame() {
        var terms = terms(
                11,
                LocalDate.of(2026, 7, 31),
                stratum("a", 40, "RVV", null),
                stratum("b", 40, "RVV", "03"),
                stratum("c", 40, "RVV", null),
                stratum("a", 40, "RPA", null));
        assertThatThrownBy(() -> Study.design(UUID.randomUUID(), terms, NOON))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(ProblemError::pointer)
                        .contains("/strata/1", "/strata/2", "/strata/3/code"));
    }
}
