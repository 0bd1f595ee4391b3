package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.intake.JsonReader;
import org.icsworkforce.vacancy.intake.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * schema.org's JobPosting as JSON-LD: one, an array, or among others in a {@code @graph}. What is no posting is passed
 * over. A property may be a text, an object or a list of either.
 */
final class JobPostings {

    private static final Set<String> PATTERNS = Set.of("FULL_TIME", "PART_TIME");

    private JobPostings() {}

    static RowReader read(InputStream payload) {
        return new ReadRows(
                new JsonReader(payload, "@graph"),
                node -> isPosting(node.path("@type")) ? List.of(advert(node)) : List.of());
    }

    private static boolean isPosting(JsonNode type) {
        return each(type).anyMatch(name -> name.asText().matches("(?:schema:|https?://schema\\.org/)?JobPosting"));
    }

    private static ObjectNode advert(ObjectNode posting) {
        List<String> types = each(posting.path("employmentType"))
                .map(type -> type.asText().strip().toUpperCase(java.util.Locale.ROOT))
                .toList();
        var advert = new AdvertRow("JOB_POSTING", reference(posting))
                .put("title", text(posting.path("title")))
                .put("organisation", name(posting.path("hiringOrganization")))
                .put("posts", text(posting.path("totalJobOpenings")))
                .list(
                        "workingPatterns",
                        types.stream().filter(PATTERNS::contains).toList())
                .list(
                        "skills",
                        each(posting.path("skills"))
                                .map(JobPostings::name)
                                .filter(skill -> skill != null && skill.length() <= 100)
                                .toList())
                .opens(text(posting.path("datePosted")))
                .closes(text(posting.path("validThrough")))
                .url(text(posting.path("url")))
                .contactIn(posting.toString());
        types.stream()
                .filter(type -> !PATTERNS.contains(type))
                .findFirst()
                .ifPresent(type -> advert.put(type.equals("VOLUNTEER") ? "employmentKind" : "contractType", type));
        pay(advert, posting.path("baseSalary"));
        place(advert, each(posting.path("jobLocation")).toList());
        if ("TELECOMMUTE".equals(text(posting.path("jobLocationType")))) {
            advert.putIn("location", "remote", "true");
        }
        return advert.build();
    }

    private static @Nullable String reference(ObjectNode posting) {
        return Stream.of(posting.path("identifier"), posting.path("@id"), posting.path("url"))
                .flatMap(JobPostings::each)
                .map(node -> node.isObject() ? text(node.path("value")) : text(node))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static void pay(AdvertRow advert, JsonNode salary) {
        String currency = text(salary.path("currency"));
        JsonNode value = salary.isObject() ? salary.path("value") : salary;
        String unit = text(value.path("unitText"));
        JsonNode amount = value.isObject() ? value.path("value") : value;
        if (amount.isTextual() && !amount.asText().matches("\\s*\\d+(\\.\\d+)?\\s*")) {
            // free text where an amount belongs, as some boards write it
            advert.putIn("pay", "text", text(amount));
        } else if (text(amount) != null) {
            advert.pay(text(amount), text(amount), unit, currency);
        } else {
            advert.pay(text(value.path("minValue")), text(value.path("maxValue")), unit, currency);
        }
    }

    private static void place(AdvertRow advert, List<JsonNode> places) {
        if (places.size() != 1) {
            advert.places(places.stream().map(JobPostings::address).toList());
            return;
        }
        JsonNode place = places.getFirst();
        String postcode = text(place.path("address").path("postalCode"));
        if (postcode == null) {
            advert.places(List.of(address(place)));
        } else {
            String name = address(place);
            advert.putIn("location", "name", name.isEmpty() ? null : name).postcode(postcode);
        }
        advert.putIn("location", "latitude", text(place.path("geo").path("latitude")));
        advert.putIn("location", "longitude", text(place.path("geo").path("longitude")));
    }

    private static String address(JsonNode place) {
        JsonNode address = place.path("address");
        if (address.isTextual() || place.isTextual()) {
            return place.isTextual() ? place.asText() : address.asText();
        }
        var parts = new ArrayList<@Nullable String>();
        parts.add(text(place.path("name")));
        for (String part : List.of("streetAddress", "addressLocality")) {
            parts.add(text(address.path(part)));
        }
        return parts.stream().filter(part -> part != null).distinct().collect(Collectors.joining(", "));
    }

    /** Of an object its name; a text is one. */
    private static @Nullable String name(JsonNode node) {
        return each(node)
                .map(one -> one.isObject() ? text(one.path("name")) : text(one))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray()
                ? node.valueStream()
                : node.isMissingNode() || node.isNull() ? Stream.of() : Stream.of(node);
    }

    private static @Nullable String text(JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        String text = node.isNumber()
                ? node.decimalValue().toPlainString()
                : node.asText().strip();
        return text.isEmpty() ? null : text;
    }
}
