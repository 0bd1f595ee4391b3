package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.intake.ErrorAnswer;
import org.icsworkforce.vacancy.intake.JsonReader;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.XmlElement;
import org.icsworkforce.vacancy.intake.XmlReader;
import org.jspecify.annotations.Nullable;

/**
 * HR-XML 3.2, 2.5 and 2.4 PositionOpening, alone or in the area of a business document, and HR Open's JSON of the same. The
 * advert's reference is the document's id; where the document's verb deletes, it is taken down. Of several profiles in one opening the first is read, and the sender told.
 */
final class HrOpen {

    private static final Set<String> ROOTS = Set.of(
            "PositionOpening",
            "PositionOpenings",
            "ProcessPositionOpening",
            "SyncPositionOpening",
            "NotifyPositionOpening",
            "ShowPositionOpening",
            "Envelope");

    /** Of OAGIS, one in each business document. */
    private static final Set<String> VERBS = Set.of("Process", "Sync", "Notify", "Show");

    private static final Set<String> ROWS = Set.of("PositionOpening", "Process", "Sync", "Notify", "Show");
    private static final String ACTION = "actionCode";
    private static final String DELETE = "delete";
    private static final Set<String> WRITING = Set.of("", "add", "change", "replace", "create", "update");

    private String action = "";

    private HrOpen() {}

    static RowReader read(InputStream payload) throws IOException {
        var peeked = new BufferedInputStream(payload);
        peeked.mark(1024);
        int first = peeked.read();
        for (int i = 0; i < 1000 && first >= 0 && first <= ' '; i++) {
            first = peeked.read();
        }
        peeked.reset();
        return first == '{' || first == '['
                ? new ReadRows(
                        new ErrorAnswer(new JsonReader(peeked, "positionOpenings")),
                        node -> List.of(HrOpenJson.advert(node)),
                        HrOpenJson::unread)
                : new ReadRows(new XmlReader(peeked, ROOTS, ROWS, HrOpen::row), new HrOpen()::rows, row -> List.of());
    }

    private static ObjectNode row(XmlElement element) {
        return VERBS.contains(element.name())
                ? JsonNodeFactory.instance.objectNode().put(ACTION, action(element))
                : advert(element);
    }

    /** Empty where the verb says nothing further. */
    private static String action(XmlElement verb) {
        return Stream.of(verb.all("ActionCriteria", "ActionExpression"), verb.all("ActionExpression"))
                .flatMap(List::stream)
                .map(expression -> expression.attribute(ACTION))
                .filter(code -> code != null)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The verb of a business document says what is to be done with the openings behind it; a word that is none is told. */
    private List<ObjectNode> rows(ObjectNode row) {
        if (row.has(ACTION)) {
            action = row.path(ACTION).asText();
            return List.of();
        }
        String todo = action.toLowerCase(Locale.ROOT);
        if (!todo.equals(DELETE)) {
            return List.of(WRITING.contains(todo) ? row : row.put(ACTION, action));
        }
        ObjectNode expiry =
                JsonNodeFactory.instance.objectNode().put("level", "ADVERT").put("expired", true);
        return List.of(row.has("reference") ? expiry.set("reference", row.get("reference")) : expiry);
    }

    private static ObjectNode advert(XmlElement opening) {
        List<XmlElement> profiles = opening.all("PositionProfile");
        XmlElement profile = profiles.isEmpty() ? opening : profiles.getFirst();
        XmlElement detail = or(profile.first("PositionDetail"), profile);
        XmlElement organisation = or(profile.first("PositionOrganization"), or(profile.first("Organization"), opening));
        XmlElement posting = or(
                or(opening.first("PositionPosting"), opening.first("PositionPostings", "PositionPosting")),
                or(profile.first("PostingInstruction"), opening));
        XmlElement status = opening.first("PositionOpeningStatusCode");
        var advert = new AdvertRow("HR_OPEN", reference(opening))
                .put("title", or(profile.text("PositionTitle"), detail.text("PositionTitle")))
                .put("organisation", organisation(organisation))
                .put("posts", or(profile.text("PositionOpenQuantity"), opening.text("NumberToFill")))
                .put("contractType", or(profile.text("PositionOfferingTypeCode"), detail.text("PositionType")))
                .list(
                        "workingPatterns",
                        Stream.of(
                                        profile.texts("PositionScheduleTypeCode"),
                                        detail.texts("PositionSchedule"),
                                        detail.texts("Schedule"))
                                .flatMap(List::stream)
                                .toList())
                .put(
                        "status",
                        status == null
                                ? opening.text("PositionRecordInfo", "Status")
                                : or(status.text(), status.attribute("name")))
                .opens(date(posting, "Start", "validFrom"))
                .closes(date(posting, "End", "validTo"))
                .people(opening);
        if (profiles.size() > 1) {
            advert.put("positionProfile", profiles.size() + " profiles");
        }
        pay(advert, profile, detail);
        List<XmlElement> places = profile.all("PositionLocation");
        places(advert, places.isEmpty() ? detail.all("PhysicalLocation") : places);
        return advert.build();
    }

    /** OAGIS, whose documents these are, puts an ID into the DocumentID. */
    private static @Nullable String reference(XmlElement opening) {
        return Stream.of(
                        opening.text("DocumentID"),
                        opening.text("DocumentID", "ID"),
                        opening.text("PositionRecordInfo", "Id", "IdValue"))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String organisation(XmlElement organisation) {
        return Stream.of(
                        organisation.text("OrganizationIdentifiers", "OrganizationName"),
                        organisation.text("OrganizationName"),
                        organisation.text("OrganizationIdentifiers", "OrganizationLegalID"))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String date(XmlElement posting, String which, String attribute) {
        XmlElement id = posting.first("Id");
        return Stream.of(
                        posting.text(which + "Date"),
                        posting.text(which + "DateTime"),
                        posting.text("PostingPeriod", which + "Date"),
                        posting.attribute(attribute),
                        id == null ? null : id.attribute(attribute))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static void pay(AdvertRow advert, XmlElement profile, XmlElement detail) {
        XmlElement range = or(
                profile.first("OfferedRemunerationPackage", "RemunerationRange"),
                profile.first("RemunerationPackage", "RemunerationRange"));
        if (range == null) {
            basePay(advert, detail.first("RemunerationPackage", "BasePay"));
            return;
        }
        XmlElement min = or(range.first("RemunerationMinimumAmount"), range.first("RangeMinimum"));
        XmlElement max = or(range.first("RemunerationMaximumAmount"), range.first("RangeMaximum"));
        advert.pay(amount(min), amount(max), range.text("RemunerationIntervalCode"), currency(or(min, max)));
    }

    /** Of HR-XML 2.4 and 2.5. An amount of which nobody says what it is for stays unread, and is told. */
    private static void basePay(AdvertRow advert, @Nullable XmlElement pay) {
        String interval = pay == null ? null : pay.attribute("baseInterval");
        if (interval != null) {
            XmlElement min = pay.first("BasePayAmountMin");
            XmlElement max = pay.first("BasePayAmountMax");
            advert.pay(amount(min), amount(max), interval, or(pay.attribute("currencyCode"), currency(or(min, max))));
        }
    }

    private static @Nullable String currency(@Nullable XmlElement amount) {
        return amount == null
                ? null
                : or(
                        amount.attribute("currency"),
                        or(amount.attribute("currencyID"), amount.attribute("currencyCode")));
    }

    private static @Nullable String amount(@Nullable XmlElement amount) {
        return amount == null ? null : amount.text();
    }

    private static void places(AdvertRow advert, List<XmlElement> places) {
        List<String> names = places.stream().map(HrOpen::place).toList();
        advert.places(names);
        if (places.size() == 1) {
            advert.postcode(or(
                    places.getFirst().text("Address", "PostalCode"),
                    places.getFirst().text("PostalAddress", "PostalCode")));
        }
    }

    private static String place(XmlElement place) {
        return Stream.of(
                        place.texts("LocationName"),
                        place.texts("Address", "AddressLine"),
                        place.texts("Address", "CityName"),
                        place.texts("PostalAddress", "Municipality"))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one == null || one.equals("") ? other : one;
    }
}
