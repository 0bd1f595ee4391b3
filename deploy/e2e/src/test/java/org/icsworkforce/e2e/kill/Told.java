package org.icsworkforce.e2e.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What clients were told, written down by those who were told.
 *
 * @param rows by feed and then by reference
 * @param runs by id
 * @param hires by the id that the service gave
 * @param campaigns by code
 * @param studies by id
 * @param surprises answers that no client should have got
 */
record Told(
        Map<String, Map<String, Row>> rows,
        Map<String, Run> runs,
        Map<String, Hire> hires,
        Map<String, Rule> campaigns,
        Map<String, Study> studies,
        Queue<String> surprises) {

    /** The counts of a report. */
    record Counts(int created, int updated, int unchanged, int rejected) {

        static Counts of(JsonNode report) {
            return new Counts(
                    report.path("created").asInt(),
                    report.path("updated").asInt(),
                    report.path("unchanged").asInt(),
                    report.path("rejected").asInt());
        }

        Counts plus(Counts other) {
            return new Counts(
                    created + other.created,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    rejected + other.rejected);
        }
    }

    record Run(String feed, Counts counts) {}

    /**
     * @param campaign that the person was touched by; null without one
     * @param source of the touch, another one for each hire
     */
    record Hire(
            String feed,
            String reference,
            int post,
            @Nullable String campaign,
            String source) {}

    /** Whom a campaign looks for. */
    record Rule(String organisation, List<String> staffGroups, boolean hardToFill) {}

    /**
     * One that was closed.
     *
     * @param answers that were accepted, by organisation and by what was chosen there, as {@code RVV} and {@code RVV/agree}
     */
    record Study(String name, Map<String, Integer> answers) {}

    static Told nothing() {
        return new Told(
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentLinkedQueue<>());
    }

    Map<String, Row> of(String feed) {
        return rows.computeIfAbsent(feed, _ -> new ConcurrentHashMap<>());
    }
}
