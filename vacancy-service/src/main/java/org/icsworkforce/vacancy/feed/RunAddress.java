package org.icsworkforce.vacancy.feed;

import org.icsworkforce.vacancy.intake.Run;

/** Where a run is found. */
final class RunAddress {

    /** A caller who polls a run waits so long in between. */
    static final int POLL_SECONDS = 2;

    private RunAddress() {}

    static String of(Run run) {
        return "/v1/vacancy-feeds/" + run.feed() + "/runs/" + run.id();
    }
}
