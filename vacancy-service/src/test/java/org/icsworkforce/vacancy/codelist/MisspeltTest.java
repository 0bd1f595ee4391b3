package org.icsworkforce.vacancy.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspeltTest {

    private static final Set<String> KNOWN = Set.of("NHS_JOBS", "ESR_VACANCY", "ESR_REQUISITION", "TRAC");

    @ParameterizedTest
    @CsvSource({
        "NHS Jobs, [NHS_JOBS]",
        "nhsjob, [NHS_JOBS]",
        "NHS_JBOS, [NHS_JOBS]",
        "TRAK, [TRAC]",
        "ESR, '[ESR_REQUISITION, ESR_VACANCY]'",
        "trac, []",
        "KENT_JOBS, []",
        "ESR_POSITION, []",
        "rvv-taleo, []",
        "A, []",
        "JOBS, []"
    })
    void whatIsNearlyAKnownWordIsFoundAndWhatIsAnotherIsNot(String written, String found) {
        assertThat(Misspelt.of(written, KNOWN)).hasToString(found);
    }
}
