package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.paging.PlainDecimal;
import org.icsworkforce.vacancy.intake.JsonReader;
import org.icsworkforce.vacancy.intake.PlainNumber;
import org.icsworkforce.vacancy.intake.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * schema.org's JobPosting as JSON-LD: one, an array, or among others in a {@code @graph}. What is no posting is passed
 * over. A property may be a text, an object or a list of either.
 */
final class JobPostings {

    private static final Set<String> PATTERNS = Set.of("FULL_TIME", "PART_TIME");

    private static final Pattern POSTING = Pattern.compile("(?:schema:|https?://(?:www\\.)?schema\\.org/)?JobPosting");

    private static final Set<String> LISTS = Set.of("/employmentType", "/skills", "/jobLocation");
    private static final String NONE =
            "Nothing in the payload is a JobPosting, or says what one has: a title and hiringOrganization or datePosted.";
    private static final String REMOTE = "TELECOMMUTE";

    private static final Set<String> READ = Set.of(
            "/identifier",
            "/url",
            "/title",
            "/hiringOrganization/name",
            "/hiringOrganization/legalName",
            "/hiringOrganization/identifier",
            "/totalJobOpenings",
            "/employmentType",
            "/skills/name",
            "/datePosted",
            "/validThrough",
            "/salaryCurrency",
            "/baseSalary/currency",
            "/baseSalary/priceCurrency",
            "/baseSalary/minValue",
            "/baseSalary/maxValue",
            "/baseSalary/minPrice",
            "/baseSalary/maxPrice",
            "/baseSalary/unitText",
            "/baseSalary/price",
            "/baseSalary/value/value",
            "/baseSalary/value/price",
            "/baseSalary/value/minValue",
            "/baseSalary/value/maxValue",
            "/baseSalary/value/minPrice",
            "/baseSalary/value/maxPrice",
            "/baseSalary/value/unitText",
            "/jobLocation/name",
            "/jobLocation/streetAddress",
            "/jobLocation/addressLocality",
            "/jobLocation/postalCode",
            "/jobLocation/address/streetAddress",
            "/jobLocation/address/addressLocality",
            "/jobLocation/address/postalCode",
            "/jobLocation/geo/latitude",
            "/jobLocation/geo/longitude",
            "/jobLocationType");

    private static final int MAX_PLACES = 7;

    /** Of a record; what is longer is a list in one text, or a sentence. */
    private static final int MAX_SKILL = 100;

    private JobPostings() {}

    static RowReader read(InputStream payload) {
        return new ReadRows(
                new JsonReader(payload, "@graph"),
                node -> postings(node).map(JobPostings::advert).toList(),
                JobPostings::unread,
                NONE);
    }

    /** Of what is no posting and holds none, what it is. */
    private static Set<String> unread(ObjectNode node) {
        var found = new TreeSet<String>();
        postings(node).forEach(posting -> {
            found.addAll(Unread.of(posting, READ, LISTS));
            found.addAll(PostedSalary.of(posting).unread());
            String type = text(posting.path("jobLocationType"));
            if (type != null && !type.equalsIgnoreCase(REMOTE)) {
                found.add("/jobLocationType");
            }
            if (each(posting.path("skills")).anyMatch(skill -> !isShort(name(skill)))) {
                found.add("/skills");
            }
        });
        if (postings(node).findAny().isEmpty()) {
            found.add("/" + node.path("@type").asText("@type"));
        }
        return found;
    }

    /** The node itself, or those within it, by whatever names pages list them. */
    private static Stream<ObjectNode> postings(JsonNode node) {
        return node instanceof ObjectNode object && isPosting(object)
                ? Stream.of(object)
                : node.valueStream().flatMap(JobPostings::postings);
    }

    /** Who forgets to say what it is has not meant that it be passed over. */
    private static boolean isPosting(ObjectNode node) {
        return node.has("@type")
                ? each(node.path("@type"))
                        .anyMatch(name -> POSTING.matcher(name.asText()).matches())
                : node.has("title") && (node.has("hiringOrganization") || node.has("datePosted"));
    }

    private static ObjectNode advert(ObjectNode posting) {
        List<String> types = each(posting.path("employmentType"))
                .map(JobPostings::text)
                .filter(type -> type != null)
                .flatMap(type -> Stream.of(type.split("[,;|]")))
                .map(JobPostings::type)
                .filter(type -> !type.isEmpty())
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
                                .filter(skill -> skill != null && isShort(skill))
                                .toList())
                .opens(text(posting.path("datePosted")))
                .closes(text(posting.path("validThrough")))
                .url(text(posting.path("url")))
                .people(posting);
        List<String> kinds =
                types.stream().filter(type -> !PATTERNS.contains(type)).toList();
        advert.word(kinds.equals(List.of("VOLUNTEER")) ? "employmentKind" : "contractType", kinds);
        PostedSalary.of(posting).addTo(advert);
        place(advert, each(posting.path("jobLocation")).distinct().toList());
        if (REMOTE.equalsIgnoreCase(text(posting.path("jobLocationType")))) {
            advert.putIn("location", "remote", "true");
        }
        return advert.build();
    }

    private static boolean isShort(@Nullable String skill) {
        return skill == null || skill.length() <= MAX_SKILL;
    }

    /** "Full-time" and the address of a type are one of schema.org's words. */
    private static String type(String written) {
        return written.strip()
                .replaceFirst("^(?:schema:|https?://(?:www\\.)?schema\\.org/)", "")
                .replaceAll("[\\s-]+", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static @Nullable String reference(ObjectNode posting) {
        return Stream.of(posting.path("identifier"), posting.path("@id"), posting.path("url"))
                .flatMap(JobPostings::each)
                .map(node -> node.isObject() ? text(node.path("value")) : text(node))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    static @Nullable String first(JsonNode node, String... names) {
        return Stream.of(names)
                .map(name -> text(node.path(name)))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    static JsonNode single(JsonNode node) {
        return node.isArray() && node.size() == 1 ? node.get(0) : node;
    }

    private static void place(AdvertRow advert, List<JsonNode> places) {
        if (places.size() != 1) {
            advert.places(places.stream().map(JobPostings::address).toList());
            return;
        }
        JsonNode place = places.getFirst();
        String postcode = text(addressOf(place).path("postalCode"));
        if (postcode == null) {
            advert.places(List.of(address(place)));
        } else {
            String name = address(place);
            advert.putIn("location", "name", name.isEmpty() ? null : name).postcode(postcode);
        }
        advert.putIn("location", "latitude", degrees(place.path("geo").path("latitude")));
        advert.putIn("location", "longitude", degrees(place.path("geo").path("longitude")));
    }

    /** Seven places are a centimetre; maps give more. */
    private static @Nullable String degrees(JsonNode node) {
        String written = text(node);
        return written == null || !PlainDecimal.matches(written)
                ? written
                : new BigDecimal(written)
                        .setScale(MAX_PLACES, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** The place's address, or the place where it is one itself. */
    private static JsonNode addressOf(JsonNode place) {
        return place.has("address") ? single(place.path("address")) : place;
    }

    private static String address(JsonNode place) {
        JsonNode address = addressOf(place);
        if (address.isTextual() || place.isTextual()) {
            return place.isTextual() ? place.asText() : address.asText();
        }
        var parts = new ArrayList<@Nullable String>();
        parts.add(text(place.path("name")));
        for (String part : List.of("streetAddress", "addressLocality")) {
            parts.add(name(address.path(part)));
        }
        return parts.stream().filter(part -> part != null).distinct().collect(Collectors.joining(", "));
    }

    /** Of an object its name; a text is one. */
    private static @Nullable String name(JsonNode node) {
        return each(node)
                .map(one -> one.isObject() && !one.has("@value")
                        ? first(one, "name", "legalName", "identifier")
                        : text(one))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray()
                ? node.valueStream()
                : node.isMissingNode() || node.isNull() ? Stream.of() : Stream.of(node);
    }

    /** Of a list, the first that says something; of an object what it stands for. */
    static @Nullable String text(JsonNode written) {
        if (written.isArray()) {
            return written.valueStream()
                    .map(JobPostings::text)
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
        }
        JsonNode node = written.isObject()
                ? Stream.of("@value", "value", "name")
                        .map(written::path)
                        .filter(said -> said.isValueNode() && !said.isNull())
                        .findFirst()
                        .orElse(written)
                : written;
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        String text =
                node.isNumber() ? PlainNumber.written(node) : node.asText().strip();
        return text.isEmpty() ? null : text;
    }
}
