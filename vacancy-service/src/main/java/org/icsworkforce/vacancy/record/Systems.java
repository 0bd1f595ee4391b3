package org.icsworkforce.vacancy.record;

import java.util.Set;

/** Where the same need stands elsewhere, and where it is advertised, as far as records of several feeds name them alike. */
final class Systems {

    /** A record may name others too, such as another feed. */
    static final Set<String> KNOWN = Set.of(
            "NHS_JOBS",
            "TRAC",
            "ESR_VACANCY",
            "ESR_REQUISITION",
            "REQUISITION",
            "INDEED",
            "FIND_A_JOB",
            "HR_OPEN",
            "JOB_POSTING");

    private Systems() {}
}
