package org.icsworkforce.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.icsworkforce.local.sample.Course.Appointment;
import org.icsworkforce.local.sample.Course.Round;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate RAISED = LocalDate.of(2026, 1, 1);
    private static final Course TWO_POSTS_ONE_FILLED_THEN_LAPSED = new Course(
            2,
            LocalDate.of(2026, 1, 10),
            List.of(new Round(
                    LocalDate.of(2026, 1, 20),
                    LocalDate.of(2026, 2, 10),
                    LocalDate.of(2026, 2, 14),
                    LocalDate.of(2026, 2, 20))),
            List.of(new Appointment(
                    LocalDate.of(2026, 2, 21),
                    LocalDate.of(2026, 2, 25),
                    LocalDate.of(2026, 4, 1),
                    LocalDate.of(2026, 5, 1),
                    "01")),
            LocalDate.of(2026, 6, 1),
            "LAPSED",
            null);

    @Test
    void statusFollowsTheDayOnWhichOneLooks() {
        assertThat(on("2026-01-10").status()).isEqualTo("PLANNED");
        assertThat(on("2026-01-11").status()).isEqualTo("APPROVED");
        assertThat(on("2026-01-21").status()).isEqualTo("OPEN");
        assertThat(on("2026-02-26").status()).isEqualTo("PARTIALLY_FILLED");
        assertThat(on("2026-06-02").status()).isEqualTo("LAPSED");
    }

    @Test
    void whatLiesAheadIsNotTold() {
        Standing standing = on("2026-04-02");

        assertThat(standing.accepted().getFirst().checksCompletedOn()).isEqualTo("2026-04-01");
        assertThat(standing.accepted().getFirst().startedOn()).isNull();
        assertThat(standing.closeReason()).isNull();
        assertThat(standing.changedOn()).isEqualTo("2026-04-01");
    }

    private static Standing on(String day) {
        return Standing.of(TWO_POSTS_ONE_FILLED_THEN_LAPSED, RAISED, LocalDate.parse(day));
    }
}
