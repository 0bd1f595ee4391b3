package org.icsworkforce.vacancy.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what was received is kept. */
@ConfigMapping(prefix = "workforce.intake")
interface LedgerConfig {

    /** Payloads and rows with faults, which hold what was sent. Counted from the end of the run; held runs keep theirs. */
    @WithDefault("P90D")
    Duration payloadsKept();

    /** Runs with their counts. */
    @WithDefault("P1095D")
    Duration runsKept();

    /** Notices of feeds; the last one of each feed stays, and what is not sent yet. */
    @WithDefault("P90D")
    Duration noticesKept();

    /** Pause between two looks for what has expired. */
    @WithDefault("PT1H")
    Duration expiryEvery();
}
