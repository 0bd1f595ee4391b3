package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.XmlElement;
import org.icsworkforce.vacancy.intake.XmlReader;
import org.jspecify.annotations.Nullable;

/**
 * DWP Find a Job's bulk files: {@code Vacancies} publishes, {@code ExpireVacancies} takes down and says no more. They
 * name no employer: the account does. Source: DFE-Digital/teaching-vacancies, its export.
 */
final class FindAJob {

    private FindAJob() {}

    static RowReader read(InputStream payload) {
        return new XmlReader(
                payload,
                Set.of("Vacancies", "ExpireVacancies"),
                Set.of("Vacancy", "ExpireVacancy"),
                element -> element.name().equals("Vacancy") ? advert(element) : expiry(element));
    }

    private static ObjectNode expiry(XmlElement element) {
        ObjectNode row =
                JsonNodeFactory.instance.objectNode().put("level", "ADVERT").put("expired", true);
        String reference = element.attribute("vacancyRefCode");
        return reference == null ? row : row.put("reference", reference);
    }

    private static ObjectNode advert(XmlElement advert) {
        String pattern = id(advert, "VacancyStatus");
        return new AdvertRow("FIND_A_JOB", advert.attribute("vacancyRefCode"))
                .put("title", advert.text("Title"))
                .put("organisation", advert.text("CompanyName"))
                .put("contractType", id(advert, "VacancyType"))
                .list("workingPatterns", pattern == null ? List.of() : List.of(pattern))
                .putIn("pay", "text", advert.text("Salary"))
                .places(List.of(Stream.of("StreetAddress", "City")
                        .map(part -> advert.text("Location", part))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", "))))
                .postcode(advert.text("Location", "PostalCode"))
                .closes(advert.text("VacancyExpiry"))
                .url(advert.text("ApplyUrl"))
                .people(advert)
                .build();
    }

    private static @Nullable String id(XmlElement advert, String name) {
        XmlElement found = advert.first(name);
        return found == null ? null : found.attribute("id");
    }
}
