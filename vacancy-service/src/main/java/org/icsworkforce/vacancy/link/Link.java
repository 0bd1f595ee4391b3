package org.icsworkforce.vacancy.link;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is held of two records.
 *
 * @param version 0 before it is stored
 * @param decided by somebody; then what the records say changes it no more
 * @param score of likeness; null for an identifier that both carry, and where somebody decided without either
 */
record Link(
        Pair pair,
        int version,
        State state,
        Evidence evidence,
        boolean decided,
        @Nullable BigDecimal score,
        List<Reason> reasons) {

    @Schema(name = "LinkState")
    enum State {
        /** Somebody may decide; until then both count. */
        PROPOSED,
        /** One need. */
        LINKED,
        /** Two needs, somebody says. */
        REJECTED,
        /** The records no longer say so. */
        WITHDRAWN
    }

    @Schema(name = "LinkEvidence")
    enum Evidence {
        IDENTIFIER,
        SIMILARITY,
        NONE
    }

    boolean isLinked() {
        return state == State.LINKED;
    }

    /** By somebody. */
    Link decide(State decision) {
        return new Link(pair, version, decision, evidence, true, score, reasons);
    }

    /** The records say nothing of the kind any more. */
    Link withdraw() {
        return new Link(pair, version, State.WITHDRAWN, Evidence.NONE, false, null, List.of());
    }

    boolean saysTheSameAs(Link other) {
        return state == other.state
                && evidence == other.evidence
                && decided == other.decided
                && reasons.equals(other.reasons);
    }
}
