package org.icsworkforce.retention;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.icsworkforce.kit.test.Contracts;
import org.icsworkforce.kit.test.TestStack;
import org.icsworkforce.kit.test.Tokens;
import org.junit.jupiter.api.Test;

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
        Contracts.problemsAreCommitted(RetentionProblem.class);
    }
}
