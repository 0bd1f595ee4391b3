package org.icsworkforce.e2e.kill;

import java.math.BigDecimal;

/**
 * A vacancy as its partner has it.
 *
 * @param version how many different contents the partner was told to have been taken
 * @param wte different in each version, so that another service's copy gives away which version it has
 */
record Row(
        String reference,
        String organisation,
        String staffGroup,
        String status,
        int posts,
        BigDecimal wte,
        boolean hardToFill,
        int version) {

    String json() {
        return """
                {"reference":"%s","organisation":"%s","title":"Kill test","staffGroup":"%s","status":"%s","posts":%d,\
                "wte":%s,"hardToFill":%s,"milestones":{"advertisedOn":"2026-09-08"}}
                """.formatted(reference, organisation, staffGroup, status, posts, wte, hardToFill);
    }

    /** As it is compared: equal numbers are equal. */
    Row comparable() {
        return new Row(reference, organisation, staffGroup, status, posts, Held.plain(wte), hardToFill, version);
    }
}
