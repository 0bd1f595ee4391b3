package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.Set;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.XmlElement;
import org.icsworkforce.vacancy.intake.XmlReader;

/**
 * A page of NHS Jobs' {@code search_xml}: the employer by name and without code, pay as text, days without time. It
 * names neither posts, WTE nor staff group. Source: the answers of jobs.nhs.uk/api/v1/search_xml, documentation 1.07.
 */
final class NhsJobs {

    private NhsJobs() {}

    static RowReader read(InputStream payload) {
        return new PagedRows(new XmlReader(
                payload,
                Set.of("nhsJobs"),
                Set.of("vacancyDetails", PagedRows.TOTAL, PagedRows.PAGES),
                element -> element.name().equals("vacancyDetails") ? advert(element) : total(element)));
    }

    private static ObjectNode total(XmlElement element) {
        return JsonNodeFactory.instance.objectNode().put(element.name(), element.text());
    }

    private static ObjectNode advert(XmlElement advert) {
        String type = advert.text("type");
        boolean apprenticeship = "Apprenticeship".equalsIgnoreCase(type);
        return new AdvertRow("NHS_JOBS", advert.text("reference"))
                .put("organisation", advert.text("employer"))
                .put("title", advert.text("title"))
                .put(apprenticeship ? "employmentKind" : "contractType", type)
                .putIn("pay", "text", advert.text("salary"))
                .places(advert.texts("locations", "location"))
                .people(advert)
                .opens(advert.text("postDate"))
                .closes(advert.text("closeDate"))
                .url(advert.text("url"))
                .build();
    }
}
