package org.icsworkforce.vacancy.feed;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.icsworkforce.vacancy.intake.Intake;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.intake.RunReport;

/** What a caller is told who waited for a run. */
final class RunAnswer {

    /** A caller waits for a run so long. */
    static final Duration PATIENCE = Duration.ofSeconds(25);

    private RunAnswer() {}

    /** @param preferred whether the caller asked not to wait */
    static Response of(Run run, Intake intake, boolean preferred) {
        String address = RunAddress.of(run);
        int status =
                switch (run.state()) {
                    case RECEIVED, RUNNING -> 202;
                    case FAILED -> throw UnusablePayload.of(run, address);
                    default -> 200;
                };
        var answer = Response.status(status).header("Location", address);
        if (status == 202) {
            answer.header("Retry-After", RunAddress.POLL_SECONDS);
            if (preferred) {
                answer.header("Preference-Applied", "respond-async");
            }
        }
        return answer.entity(RunReport.of(run, intake, address + "/rows")).build();
    }
}
