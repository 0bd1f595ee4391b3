package org.icsworkforce.campaign.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.icsworkforce.campaign.Hiring;
import org.icsworkforce.campaign.London;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReleaseCalendarTest {

    private static final int CENTURY = 1200;

    @Inject
    ChangeLog changes;

    @Inject
    DataSource dataSource;

    private static ReleaseCalendar calendar(int day, int settling, String now) {
        return new ReleaseCalendar(day, settling, Clock.fixed(Instant.parse(now), London.ZONE));
    }

    @Test
    void monthIsReleasedOnceAnotherHasEnded() {
        var calendar = calendar(5, 1, "2026-11-04T12:00:00Z");
        assertThat(calendar.through(calendar.today())).isEqualTo(YearMonth.of(2026, 9));
        assertThat(calendar.due(calendar.today())).isEqualTo("2026-10-05");
        assertThat(calendar.next(calendar.today())).isEqualTo("2026-11-05");
        assertThat(calendar.due(LocalDate.of(2026, 11, 5))).isEqualTo("2026-11-05");
    }

    @Test
    void dayIsThatOfLondon() {
        assertThat(calendar(1, 1, "2026-06-30T23:30:00Z").today()).isEqualTo("2026-07-01");
    }

    @Test
    void releaseThatIsDueIsMadeOnce() throws SQLException {
        Hiring.by("RVV");
        // what has settled for so long nobody else releases here
        var releases = new HireReleases(changes, calendar(1, CENTURY, "2099-02-03T12:00:00Z"));
        releases.makeWhenDue();
        releases.makeWhenDue();
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select count(*) from hire_release where made_on > '2099-01-31'");
                var row = query.executeQuery()) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }
}
