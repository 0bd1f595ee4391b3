package org.icsworkforce.vacancy.feed;

import org.icsworkforce.kit.intake.Run;

/** Where a run is found. */
final class RunAddress {

    private RunAddress() {}

    static String of(Run run) {
        return "/v1/vacancy-feeds/" + run.feed() + "/runs/" + run.id();
    }
}
