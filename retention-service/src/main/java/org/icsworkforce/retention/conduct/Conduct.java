package org.icsworkforce.retention.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.retention.RetentionProblem;
import org.icsworkforce.retention.questionnaire.Questionnaires;
import org.icsworkforce.retention.response.Shuffle;
import org.icsworkforce.retention.results.Releases;
import org.icsworkforce.retention.study.Studies;
import org.icsworkforce.retention.study.Study;
import org.icsworkforce.retention.study.StudyState;

/** The steps of a study's life, each in one transaction. */
@ApplicationScoped
class Conduct {

    private final Studies studies;
    private final Questionnaires questionnaires;
    private final Shuffle shuffle;
    private final Releases releases;
    private final Clock clock;

    Conduct(Studies studies, Questionnaires questionnaires, Shuffle shuffle, Releases releases, Clock clock) {
        this.studies = studies;
        this.questionnaires = questionnaires;
        this.shuffle = shuffle;
        this.releases = releases;
        this.clock = clock;
    }

    /** @throws Problem {@code STUDY_NOT_IN_DESIGN}, {@code QUESTIONNAIRE_MISSING} and those of {@link Study#open} */
    @Transactional
    Study open(UUID id) {
        var study = studies.requireOwn(id);
        study.requireDesign();
        int questionnaire = questionnaires.latest(id).orElseThrow(() -> {
            var missing = RetentionProblem.QUESTIONNAIRE_MISSING;
            return Problem.of(missing, missing.help());
        });
        study.open(questionnaire, clock.instant());
        return kept(study);
    }

    /** @throws Problem {@code STUDY_NOT_OPEN} */
    @Transactional
    Study close(UUID id) {
        return close(studies.requireOwn(id));
    }

    /** Closes the study when its last day is over. */
    @Transactional
    void closeWhenOver(UUID id) {
        var study = studies.requireAlone(id);
        if (study.state() == StudyState.OPEN && study.isOver(clock.instant())) {
            close(study);
        }
    }

    private Study close(Study study) {
        study.close(clock.instant());
        shuffle.finish(study);
        return kept(study);
    }

    /** Releases the results of a study that is closed; does nothing for another one. */
    @Transactional
    Study analyse(UUID id) {
        var study = studies.requireAlone(id);
        if (study.state() == StudyState.CLOSED) {
            releases.make(study);
            study.analysed(clock.instant());
        }
        return kept(study);
    }

    /** @throws Problem {@code STUDY_ALREADY_CLOSED} */
    @Transactional
    Study abandon(UUID id) {
        var study = studies.requireOwn(id);
        study.abandon(clock.instant());
        shuffle.forget(id);
        return kept(study);
    }

    /** With the version that the database gives it. */
    private Study kept(Study study) {
        studies.flush();
        return study;
    }
}
