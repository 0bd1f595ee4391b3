package org.icsworkforce.local.sample;

import java.util.List;

/**
 * How many people the sample's campaign hired for a trust in a month, and what it cost the trust. Invented.
 *
 * @param month such as {@code 2026-05}
 * @param pence spent in the month
 */
public record SampleHires(String month, String organisation, int hires, long pence) {

    public static List<SampleHires> all() {
        return Tables.read("/data/sample/hires.csv").stream()
                .map(row -> new SampleHires(
                        row.getField("month"),
                        row.getField("organisation"),
                        Integer.parseInt(row.getField("hires")),
                        Long.parseLong(row.getField("pence"))))
                .toList();
    }

    /** Whose token tells of them. */
    public String client() {
        return Employer.of(organisation).orElseThrow().client();
    }

    /** The feed of the vacancies that were filled. */
    public String feed() {
        return Employer.of(organisation).orElseThrow().vacancyFeed();
    }
}
