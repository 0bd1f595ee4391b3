package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.icsworkforce.kit.paging.PlainDecimal;
import org.icsworkforce.vacancy.intake.XmlElement;
import org.icsworkforce.vacancy.privacy.ScreenedRows;
import org.jspecify.annotations.Nullable;

/** Puts together the row of an advert: what it does not say is not put in, what cannot be read is put in as written. */
final class AdvertRow {

    private static final Pattern ENDS_WITH_POSTCODE =
            Pattern.compile("(.*?)[\\s,]*\\b([A-Za-z]{1,2}\\d[A-Za-z\\d]?\\s*\\d[A-Za-z]{2})");

    private static final Pattern HALF_POSTCODE = Pattern.compile("(?i)[A-Z]{1,2}\\d[A-Z\\d]?");

    /** Of a record's place. */
    private static final int LONGEST_NAME = 200;

    /** As people write one, with thousands and the sign of pounds. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?:£|GBP)? ?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d+(?:\\.\\d+)?)");

    private final ObjectNode row = JsonNodeFactory.instance.objectNode();
    private final ObjectNode advert = JsonNodeFactory.instance.objectNode();

    AdvertRow(String channel, @Nullable String reference) {
        row.put("level", "ADVERT");
        put("reference", reference);
        advert.put("channel", channel);
        put(advert, "reference", reference);
        if (reference != null) {
            row.putArray("aliases").addObject().put("system", channel).put("id", reference);
        }
    }

    private static void put(ObjectNode target, String name, @Nullable String text) {
        if (text != null) {
            target.put(name, text);
        }
    }

    AdvertRow put(String name, @Nullable String text) {
        put(row, name, text == null ? null : Entities.read(text));
        return this;
    }

    AdvertRow putIn(String object, String name, @Nullable String text) {
        if (text != null) {
            row.withObject("/" + object).put(name, Entities.read(text));
        }
        return this;
    }

    AdvertRow list(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(row.withArray("/" + name)::add);
        }
        return this;
    }

    /** Where one word belongs: of several nobody can say which is meant, so all go on, and are told. */
    AdvertRow word(String name, List<String> words) {
        return put(name, words.isEmpty() ? null : String.join(", ", words));
    }

    AdvertRow url(@Nullable String text) {
        put(advert, "url", text);
        return this;
    }

    /** As written: {@link DatedAdverts} reads it. */
    AdvertRow opens(@Nullable String text) {
        return putIn("milestones", "advertisedOn", text);
    }

    /** As {@link #opens}. */
    AdvertRow closes(@Nullable String text) {
        return putIn("milestones", "closesOn", text);
    }

    /** A place as people write it. Of several the names are kept, and no postcode: none of them is the post's. */
    AdvertRow places(List<String> written) {
        List<String> places = written.stream()
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .toList();
        if (places.size() != 1) {
            return places.isEmpty() ? this : several(places);
        }
        Matcher split = ENDS_WITH_POSTCODE.matcher(places.getFirst());
        if (!split.matches()) {
            return putIn("location", "name", places.getFirst());
        }
        return putIn("location", "name", split.group(1).isBlank() ? null : split.group(1))
                .postcode(split.group(2));
    }

    /** As many names as a record has room for; that there are more is told. */
    private AdvertRow several(List<String> places) {
        List<String> names = places.stream().distinct().toList();
        int kept = names.size();
        while (kept > 1 && String.join("; ", names.subList(0, kept)).length() > LONGEST_NAME) {
            kept--;
        }
        if (kept < names.size()) {
            row.put("furtherPlaces", names.size() - kept);
        }
        return putIn("location", "name", String.join("; ", names.subList(0, kept)));
    }

    /** Half of one is a part of the place's name. */
    AdvertRow postcode(@Nullable String text) {
        if (text == null || !HALF_POSTCODE.matcher(text).matches()) {
            return putIn("location", "postcode", text);
        }
        String name = row.path("location").path("name").asText();
        return putIn("location", "name", name.isEmpty() ? text : name + ", " + text);
    }

    AdvertRow alias(String system, @Nullable String id) {
        if (id != null) {
            row.withArray("/aliases").addObject().put("system", system).put("id", id);
        }
        return this;
    }

    /** Says that the source tells of people, of whom nothing is read: screening tells the sender, or refuses. */
    AdvertRow people(XmlElement advert) {
        return people(advert.whole(), advert.names());
    }

    AdvertRow people(JsonNode advert) {
        return people(advert.toString(), names(advert));
    }

    private AdvertRow people(String whole, Stream<String> names) {
        if (ScreenedRows.holdsAddress(whole)) {
            row.put("contact", true);
        }
        if (ScreenedRows.holdsNumber(whole)) {
            row.put("nationalInsuranceNumber", true);
        }
        names.filter(ScreenedRows::isIdentity).forEach(name -> row.put(name, true));
        return this;
    }

    private static Stream<String> names(JsonNode node) {
        return Stream.concat(
                node.properties().stream()
                        .filter(property -> !property.getValue().isNull())
                        .map(Map.Entry::getKey),
                node.valueStream().flatMap(AdvertRow::names));
    }

    /** Amounts in pounds, as numbers are written in data. */
    AdvertRow pay(@Nullable String min, @Nullable String max, @Nullable String unit, @Nullable String currency) {
        String least = pence(min);
        String most = pence(max);
        if (least != null || most != null) {
            putIn("pay", "min", least);
            putIn("pay", "max", most);
            payOf(unit, currency);
        }
        return this;
    }

    /** What is said of an amount beside it. */
    AdvertRow payOf(@Nullable String unit, @Nullable String currency) {
        return putIn("pay", "unit", unit)
                .putIn(
                        "pay",
                        "currency",
                        currency == null ? null : currency.replace("£", "GBP").toUpperCase(Locale.ROOT));
    }

    /** What is no amount stays as it is, so that its row is told; programs write zero where they know of none. */
    static @Nullable String pence(@Nullable String written) {
        if (written == null) {
            return null;
        }
        Matcher amount = AMOUNT.matcher(written);
        String pounds = amount.matches() ? amount.group(1).replace(",", "") : written;
        if (!PlainDecimal.matches(pounds)) {
            return written;
        }
        BigDecimal pence = new BigDecimal(pounds).movePointRight(2).setScale(0, RoundingMode.HALF_EVEN);
        return pence.signum() == 0 ? null : pence.toPlainString();
    }

    ObjectNode build() {
        row.putArray("adverts").add(advert);
        return row;
    }
}
