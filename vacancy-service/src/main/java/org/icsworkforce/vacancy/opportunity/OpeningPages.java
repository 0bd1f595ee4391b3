package org.icsworkforce.vacancy.opportunity;

import static org.icsworkforce.vacancy.record.JobPosting.escaped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.codelist.Coded;
import org.icsworkforce.vacancy.opportunity.OpportunityView.OpenAdvert;
import org.icsworkforce.vacancy.record.JobPosting;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Openings for people, as pages that search engines read: what a page shows is what its posting says. It needs no script,
 * and but for the gateway's style nothing else.
 */
@ApplicationScoped
class OpeningPages {

    /** A posting is data, which no browser runs. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private static final String LAYOUT = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">%6$s
            <title>%1$s, %2$s</title>
            <link rel="canonical" href="%3$s">
            <link rel="stylesheet" href="/site.css">
            <script type="application/ld+json">%4$s</script>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %5$s
            </main>
            </body>
            </html>
            """;

    /** What is made up is not to be found by those who look for work. */
    private static final String UNFOUND = "\n<meta name=\"robots\" content=\"noindex\">";

    /** Links to an advert outlive it. */
    static final String GONE = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Not advertised now</title>
            <link rel="stylesheet" href="/site.css">
            </head>
            <body>
            <main>
            <h1>Not advertised now</h1>
            <p>This job is not advertised any more, or never was. Its employer's own site says what is.</p>
            </main>
            </body>
            </html>
            """;

    private final ObjectMapper json;

    OpeningPages(ObjectMapper json) {
        this.json = json;
    }

    String of(Opening opening, String address) {
        JobPosting posting = opening.posting(address);
        return LAYOUT.formatted(
                escaped(posting.title()),
                escaped(posting.hiringOrganization().name()),
                escaped(address),
                embedded(posting),
                content(opening, posting),
                opening.view().synthetic() ? UNFOUND : "");
    }

    /** No text in it can end the element that it is in, or begin a comment. */
    private String embedded(JobPosting posting) {
        try {
            return json.writeValueAsString(posting).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Opening opening, JobPosting posting) {
        OpportunityView view = opening.view();
        String facts = Stream.of(
                        fact("Employer", posting.hiringOrganization().name()),
                        fact("Place", place(posting)),
                        fact("Pay", pay(view, posting)),
                        fact("Employment", employment(posting)),
                        fact("Hours", posting.workHours()),
                        fact("Job role", posting.occupationalCategory()),
                        fact("Staff group", label(view.staffGroup())),
                        fact("Skills", String.join(", ", view.skills())),
                        fact("Advertised", DAY.format(posting.datePosted())),
                        fact("Closes", closes(posting.validThrough())))
                .collect(Collectors.joining("", "<dl>\n", "</dl>"));
        String adverts = view.adverts().stream().map(OpeningPages::advert).collect(Collectors.joining());
        return (posting.disambiguatingDescription() == null
                        ? ""
                        : "<p><strong>" + escaped(posting.disambiguatingDescription()) + "</strong></p>\n")
                + facts
                + (adverts.isEmpty()
                        ? ""
                        : "\n<h2>Where to read more and apply</h2>\n<ul class=\"plain\">\n" + adverts + "</ul>");
    }

    private static String fact(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? "" : "<dt>" + name + "</dt><dd>" + escaped(value) + "</dd>\n";
    }

    private static @Nullable String label(@Nullable Coded coded) {
        return coded == null ? null : coded.label();
    }

    private static String place(JobPosting posting) {
        JobPosting.Place place = posting.jobLocation();
        return Stream.of(
                        posting.jobLocationType() == null ? null : "From home",
                        place.name(),
                        place.address().addressLocality(),
                        place.address().postalCode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String pay(OpportunityView view, JobPosting posting) {
        JobPosting.MonetaryAmount salary = posting.baseSalary();
        if (salary == null) {
            return view.pay() == null ? null : view.pay().text();
        }
        return Stream.of(salary.value().minValue(), salary.value().maxValue())
                .filter(Objects::nonNull)
                .distinct()
                .map(amount -> money(salary.currency(), amount))
                .collect(Collectors.joining(
                        " to ", "", " per " + words(salary.value().unitText())));
    }

    private static String money(String currency, BigDecimal amount) {
        String sign = currency.equals("GBP") ? "£" : currency + " ";
        return sign + String.format(Locale.UK, amount.scale() > 0 ? "%,.2f" : "%,.0f", amount);
    }

    private static @Nullable String employment(JobPosting posting) {
        return posting.employmentType() == null
                ? null
                : posting.employmentType().stream().map(OpeningPages::words).collect(Collectors.joining(", "));
    }

    private static String words(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static @Nullable String closes(@Nullable Instant at) {
        return at == null ? null : MINUTE.format(at.atZone(WrittenDate.ENGLAND));
    }

    private static String advert(OpenAdvert advert) {
        String name = escaped(Objects.requireNonNullElse(advert.channel(), "Advert"));
        String shown = advert.url() == null
                ? name
                : "<a href=\"" + escaped(advert.url()) + "\" rel=\"nofollow noopener\">" + name + "</a>";
        String closes = closes(advert.closesAt());
        return "<li>" + shown + (closes == null ? "" : ", closes " + closes) + "</li>\n";
    }
}
