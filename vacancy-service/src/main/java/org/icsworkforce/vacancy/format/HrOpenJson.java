package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.intake.PlainNumber;
import org.jspecify.annotations.Nullable;

/** HR Open's PositionOpening in JSON, as applicant tracking systems write it. */
final class HrOpenJson {

    private static final List<String> OF_PROFILE = List.of(
            "/positionId",
            "/positionTitle",
            "/positionOrganizations/name",
            "/positionOrganizations/organizationName",
            "/positionOrganizations/value",
            "/positionOpenQuantity",
            "/positionOfferingTypeCodes",
            "/positionScheduleTypeCodes",
            "/postingInstructions/start",
            "/postingInstructions/end",
            "/offeredRemunerationPackage/ranges/minimumAmount",
            "/offeredRemunerationPackage/ranges/maximumAmount",
            "/offeredRemunerationPackage/ranges/referenceAmount",
            "/offeredRemunerationPackage/ranges/intervalCode",
            "/offeredRemunerationPackage/ranges/currency",
            "/positionLocations/name",
            "/positionLocations/line",
            "/positionLocations/city",
            "/positionLocations/postalCode",
            "/positionLocations/address/line",
            "/positionLocations/address/city",
            "/positionLocations/address/postalCode",
            "/positionLocation");

    private static final Set<String> READ = Stream.of(
                    Stream.of("/documentId", "/statusCode"),
                    OF_PROFILE.stream(),
                    OF_PROFILE.stream().map(path -> "/positionProfiles" + path))
            .flatMap(path -> path)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LISTS = Stream.of(
                    "/positionScheduleTypeCodes",
                    "/positionLocations",
                    "/positionLocations/line",
                    "/positionLocations/address/line",
                    "/positionLocation")
            .flatMap(path -> Stream.of(path, "/positionProfiles" + path))
            .collect(Collectors.toUnmodifiableSet());

    private HrOpenJson() {}

    static Collection<String> unread(ObjectNode opening) {
        return Unread.of(opening, READ, LISTS);
    }

    static ObjectNode advert(ObjectNode opening) {
        JsonNode profiles = opening.path("positionProfiles");
        JsonNode profile = profiles.isEmpty() ? opening : one(profiles);
        JsonNode posting = one(profile.path("postingInstructions"));
        var advert = new AdvertRow("HR_OPEN", first(opening.path("documentId"), profile.path("positionId")))
                .put("title", first(profile.path("positionTitle")))
                .put("organisation", organisation(one(profile.path("positionOrganizations"))))
                .put("posts", first(profile.path("positionOpenQuantity")))
                .put("contractType", first(one(profile.path("positionOfferingTypeCodes"))))
                .list("workingPatterns", texts(profile.path("positionScheduleTypeCodes")))
                .put("status", first(opening.path("statusCode")))
                .opens(first(posting.path("start")))
                .closes(first(posting.path("end")))
                .people(opening);
        JsonNode range = one(one(profile.path("offeredRemunerationPackage")).path("ranges"));
        advert.pay(
                first(range.path("minimumAmount"), range.path("referenceAmount")),
                first(range.path("maximumAmount"), range.path("referenceAmount")),
                first(range.path("intervalCode")),
                first(
                        range.path("minimumAmount").path("currency"),
                        range.path("referenceAmount").path("currency"),
                        range.path("currency")));
        places(advert, profile);
        return advert.build();
    }

    /** The first of a list, or what stands in its place. */
    private static JsonNode one(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static @Nullable String organisation(JsonNode organisation) {
        return first(organisation.path("name"), organisation.path("organizationName"), organisation);
    }

    private static void places(AdvertRow advert, JsonNode profile) {
        JsonNode places =
                profile.has("positionLocations") ? profile.path("positionLocations") : profile.path("positionLocation");
        List<JsonNode> all =
                places.isArray() ? places.valueStream().toList() : places.isObject() ? List.of(places) : List.of();
        advert.places(all.stream().map(HrOpenJson::place).toList());
        if (all.size() == 1) {
            JsonNode address = all.getFirst().path("address");
            advert.postcode(first(address.path("postalCode"), all.getFirst().path("postalCode")));
        }
    }

    private static String place(JsonNode place) {
        JsonNode address = place.has("address") ? place.path("address") : place;
        return Stream.of(one(place.path("name")), address.path("line"), one(address.path("city")))
                .flatMap(part -> texts(part).stream())
                .collect(Collectors.joining(", "));
    }

    private static List<String> texts(JsonNode list) {
        return list.isArray()
                ? list.valueStream()
                        .map(HrOpenJson::first)
                        .filter(text -> text != null)
                        .toList()
                : first(list) == null ? List.of() : List.of(first(list));
    }

    /** The first that says something; an identifier or amount may be an object with its value, a code one with its name. */
    private static @Nullable String first(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            JsonNode one = one(node);
            JsonNode value = one.isObject() ? one.path(one.has("value") ? "value" : "name") : one;
            String text = value.isNumber()
                    ? PlainNumber.written(value)
                    : value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }
}
