package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.XmlElement;
import org.icsworkforce.vacancy.intake.XmlReader;

/**
 * Indeed's XML feed, which other boards take too: {@code source/job}. {@code referencenumber} names the posting, {@code
 * requisitionid} the need, which several postings may share.
 */
final class IndeedJobs {

    /** Of {@code jobtype}; the other words say what kind of contract it is. */
    private static final Predicate<String> PATTERN =
            word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").matches("(full|part)time");

    private static final Pattern REMOTE = Pattern.compile("(?i)(?:(?:fully|100%) ?)?remote");

    private IndeedJobs() {}

    static RowReader read(InputStream payload) {
        return new XmlReader(payload, Set.of("source", "jobs"), Set.of("job"), IndeedJobs::advert);
    }

    private static ObjectNode advert(XmlElement job) {
        String type = job.text("jobtype");
        List<String> words = type == null
                ? List.of()
                : Arrays.stream(type.split("[,;|]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
        return new AdvertRow("INDEED", job.text("referencenumber"))
                .alias("REQUISITION", job.text("requisitionid"))
                .put("title", job.text("title"))
                .put("organisation", job.text("company"))
                .list("workingPatterns", words.stream().filter(PATTERN).toList())
                .word("contractType", words.stream().filter(PATTERN.negate()).toList())
                .putIn("pay", "text", job.text("salary"))
                .places(List.of(Stream.of(job.text("streetaddress"), job.text("city"))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", "))))
                .postcode(job.text("postalcode"))
                .putIn("location", "remote", job.says("remotetype", REMOTE) ? "true" : null)
                .opens(job.text("date"))
                .closes(job.text("expirationdate"))
                .url(job.text("url"))
                .people(job)
                .build();
    }
}
