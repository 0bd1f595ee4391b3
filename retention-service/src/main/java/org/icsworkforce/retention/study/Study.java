package org.icsworkforce.retention.study;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.retention.RetentionProblem;
import org.jspecify.annotations.NullUnmarked;

/**
 * A study. What it promises to those who answer - confidentiality, minimum groups, questionnaire - is fixed when it opens;
 * the database refuses to change it, too.
 */
@Entity
@NullUnmarked
public class Study {

    /** Days of a study are days in England, whatever the clock of the machine says. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Id
    UUID id;

    String owner;
    String name;

    @Enumerated(EnumType.STRING)
    Programme programme;

    @Enumerated(EnumType.STRING)
    Confidentiality confidentiality;

    int minimumGroup;
    int minimumComments;
    LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    StudyState state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "stratum", joinColumns = @JoinColumn(name = "study"))
    @OrderColumn(name = "position")
    List<Stratum> strata;

    Integer questionnaireVersion;
    Instant changedAt;

    @Version
    int version;

    protected Study() {}

    static Study design(UUID id, StudyTerms terms, Instant at) {
        var study = new Study();
        study.id = id;
        study.state = StudyState.DESIGN;
        study.confidentiality = Confidentiality.ANONYMOUS;
        study.agree(terms, at);
        return study;
    }

    /** @throws Problem {@code STUDY_NOT_IN_DESIGN}, {@code INVALID_VALUE} */
    void revise(StudyTerms terms, Instant at) {
        requireDesign();
        agree(terms, at);
    }

    private void agree(StudyTerms terms, Instant at) {
        var faults = terms.faults();
        if (!faults.isEmpty()) {
            throw Problem.of(faults);
        }
        owner = terms.owner();
        name = terms.name().strip();
        programme = terms.programme() == null ? Programme.GENERAL : terms.programme();
        minimumGroup = terms.minimumGroupOrDefault();
        minimumComments = terms.minimumCommentsOrDefault();
        closesOn = terms.closesOn();
        strata = new ArrayList<>(terms.strata());
        changedAt = at;
    }

    /**
     * Begins to take answers.
     *
     * @throws Problem {@code STUDY_NOT_IN_DESIGN}, {@code STRATUM_TOO_SMALL}, {@code CLOSES_TOO_EARLY}
     */
    public void open(int questionnaire, Instant at) {
        requireDesign();
        var small = new ArrayList<ProblemError>();
        for (int i = 0; i < strata.size(); i++) {
            int eligible = strata.get(i).eligible();
            if (eligible < minimumGroup) {
                small.add(ProblemError.at(
                        RetentionProblem.STRATUM_TOO_SMALL,
                        "/strata/" + i + "/eligible",
                        "The stratum " + strata.get(i).code() + " has fewer people than the minimum group.",
                        eligible,
                        minimumGroup));
            }
        }
        if (!small.isEmpty()) {
            throw Problem.of(RetentionProblem.STRATUM_TOO_SMALL, small);
        }
        if (isOver(at)) {
            throw Problem.of(RetentionProblem.CLOSES_TOO_EARLY, "It would have closed on " + closesOn + ".");
        }
        questionnaireVersion = questionnaire;
        move(StudyState.OPEN, at);
    }

    /** @throws Problem {@code STUDY_NOT_OPEN} */
    public void close(Instant at) {
        require(StudyState.OPEN, RetentionProblem.STUDY_NOT_OPEN);
        move(StudyState.CLOSED, at);
    }

    /** Its results have been released. */
    public void analysed(Instant at) {
        if (state != StudyState.CLOSED) {
            throw new IllegalStateException("only a closed study is analysed");
        }
        move(StudyState.ANALYSED, at);
    }

    /** @throws Problem {@code STUDY_NOT_ANALYSED} */
    public void publish(Instant at) {
        require(StudyState.ANALYSED, RetentionProblem.STUDY_NOT_ANALYSED);
        move(StudyState.PUBLISHED, at);
    }

    /** @throws Problem {@code STUDY_ALREADY_CLOSED} */
    public void abandon(Instant at) {
        if (state != StudyState.DESIGN && state != StudyState.OPEN) {
            throw Problem.of(RetentionProblem.STUDY_ALREADY_CLOSED, "The study is " + state + ".");
        }
        move(StudyState.ABANDONED, at);
    }

    /** @throws Problem {@code STUDY_NOT_IN_DESIGN} */
    public void requireDesign() {
        require(StudyState.DESIGN, RetentionProblem.STUDY_NOT_IN_DESIGN);
    }

    /** @throws Problem {@code STUDY_NOT_OPEN}, also when its last day is over and nobody has closed it yet */
    public void requireOpen(Instant at) {
        require(StudyState.OPEN, RetentionProblem.STUDY_NOT_OPEN);
        if (isOver(at)) {
            throw Problem.of(RetentionProblem.STUDY_NOT_OPEN, "The study closed on " + closesOn + ".");
        }
    }

    /** Whether its last day has ended, at midnight in England. */
    public boolean isOver(Instant at) {
        return LocalDate.ofInstant(at, LONDON).isAfter(closesOn);
    }

    private void require(StudyState required, ProblemCode otherwise) {
        if (state != required) {
            throw Problem.of(otherwise, "The study is " + state + ".");
        }
    }

    private void move(StudyState next, Instant at) {
        state = next;
        changedAt = at;
    }

    /** @throws Problem {@code INVALID_VALUE} */
    public Stratum requireStratum(String code) {
        return strata.stream()
                .filter(stratum -> stratum.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(List.of(ProblemError.at(
                        GeneralProblem.INVALID_VALUE,
                        "/stratum",
                        "The study has no such stratum.",
                        code,
                        strata.stream().map(Stratum::code).toList()))));
    }

    public UUID id() {
        return id;
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public StudyState state() {
        return state;
    }

    public int minimumGroup() {
        return minimumGroup;
    }

    public List<Stratum> strata() {
        return List.copyOf(strata);
    }

    /** What its strata are told apart by. */
    public List<Dimension> dimensions() {
        return Dimension.all(strata.getFirst());
    }

    /** Of a study that was opened. */
    public int questionnaireVersion() {
        return questionnaireVersion;
    }

    public ETag tag() {
        return ETag.of(id, version);
    }
}
