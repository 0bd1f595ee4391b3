package org.icsworkforce.vacancy.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** Bank holidays as GOV.UK gives them. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2026-11-02, 0",
        "2026-11-06, 2026-11-09, 1",
        "2026-04-02, 2026-04-07, 1",
        "2026-12-24, 2026-12-29, 1",
        "2022-06-01, 2022-06-06, 1",
        "2022-09-16, 2022-09-20, 1",
        "2020-05-01, 2020-05-11, 5",
        "2021-12-24, 2022-01-04, 4",
        "2026-01-01, 2026-12-31, 253"
    })
    void weekendsAndBankHolidaysOfEnglandAreNone(LocalDate first, LocalDate last, long days) {
        assertThat(WorkingDays.between(first, last)).isEqualTo(days);
    }
}
