package org.icsworkforce.vacancy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.Contracts;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.icsworkforce.vacancy.intake.IntakeProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContractTest {

    @Test
    void documentIsWhatTheServiceDoes() {
        Contracts.openApiIsCommitted();
    }

    @Test
    void formsThatThereAreNotAreRefused() {
        Contracts.formsThatThereAreNotAreRefused(Tokens.admin());
    }

    @Test
    void problemsAreListed() {
        Contracts.problemsAreCommitted(VacancyProblem.class, IntakeProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacancy.opened.v1",
                "vacancy.changed.v1",
                "vacancy.closed.v1",
                "vacancy.reopened.v1",
                "feed.run-completed.v1",
                "feed.run-held.v1",
                "feed.run-failed.v1",
                "feed.run-superseded.v1",
                "feed.late.v1",
                "organisation.changed.v1"
            })
    void exampleOfAnEventFitsItsSchema(String type) {
        Contracts.exampleFits(type);
    }
}
