package org.icsworkforce.vacancy.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import org.icsworkforce.vacancy.record.Vacancy.Advert;
import org.icsworkforce.vacancy.record.Vacancy.Location;
import org.icsworkforce.vacancy.record.Vacancy.Milestones;
import org.icsworkforce.vacancy.record.Vacancy.Pay;
import org.icsworkforce.vacancy.record.Vacancy.PostOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Writes the stored form of a vacancy, in the order of its components. What was not said is not written down; neither is the
 * sender's own time, which stands beside the content. It is written by hand because it is written for every row of a feed.
 */
final class StoredForm {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private static final int USUAL = 1 << 10;

    private final JsonGenerator json;

    private StoredForm(JsonGenerator json) {
        this.json = json;
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T value) throws IOException;
    }

    /** In UTF-8. */
    static byte[] of(Vacancy vacancy) {
        var bytes = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            new StoredForm(json).write(vacancy);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Vacancy vacancy) throws IOException {
        text("reference", vacancy.reference());
        constant("level", vacancy.level());
        text("organisation", vacancy.organisation());
        text("title", vacancy.title());
        objects("aliases", vacancy.aliases(), alias -> {
            text("system", alias.system());
            text("id", alias.id());
        });
        text("staffGroup", vacancy.staffGroup());
        text("jobRole", vacancy.jobRole());
        object("pay", vacancy.pay(), this::pay);
        constant("employmentKind", vacancy.employmentKind());
        text("contractType", vacancy.contractType());
        list("workingPatterns", vacancy.workingPatterns(), pattern -> json.writeString(pattern.name()));
        number("hoursPerWeek", vacancy.hoursPerWeek());
        number("fullTimeHours", vacancy.fullTimeHours());
        number("posts", vacancy.posts());
        number("wte", vacancy.wte());
        objects("partners", vacancy.partners(), partner -> {
            text("organisation", partner.organisation());
            number("wte", partner.wte());
        });
        constant("status", vacancy.status());
        constant("reason", vacancy.reason());
        flag("hardToFill", vacancy.hardToFill());
        constant("workstream", vacancy.workstream());
        list("skills", vacancy.skills(), json::writeString);
        object("location", vacancy.location(), this::location);
        object("milestones", vacancy.milestones(), this::milestones);
        objects("adverts", vacancy.adverts(), this::advert);
        objects("outcomes", vacancy.outcomes(), this::outcome);
        object("outcome", vacancy.outcome(), totals -> {
            number("postsFilled", totals.postsFilled());
            number("wteFilled", totals.wteFilled());
        });
        constant("closeReason", vacancy.closeReason());
        if (!vacancy.sourceValues().isEmpty()) {
            json.writeObjectFieldStart("sourceValues");
            for (var written : vacancy.sourceValues().entrySet()) {
                json.writeStringField(written.getKey(), written.getValue());
            }
            json.writeEndObject();
        }
    }

    private void pay(Pay pay) throws IOException {
        constant("scheme", pay.scheme());
        text("grade", pay.grade());
        text("text", pay.text());
        number("min", pay.min());
        number("max", pay.max());
        constant("unit", pay.unit());
        text("currency", pay.currency());
    }

    private void location(Location location) throws IOException {
        text("name", location.name());
        text("postcode", location.postcode());
        number("latitude", location.latitude());
        number("longitude", location.longitude());
        flag("remote", location.remote());
    }

    private void milestones(Milestones milestones) throws IOException {
        time("approvedOn", milestones.approvedOn());
        time("advertisedOn", milestones.advertisedOn());
        time("closesOn", milestones.closesOn());
        time("shortlistedOn", milestones.shortlistedOn());
        time("interviewedOn", milestones.interviewedOn());
    }

    private void advert(Advert advert) throws IOException {
        text("channel", advert.channel());
        text("reference", advert.reference());
        text("url", advert.url());
        time("opensAt", advert.opensAt());
        time("closesAt", advert.closesAt());
    }

    private void outcome(PostOutcome outcome) throws IOException {
        json.writeNumberField("post", outcome.post());
        number("wte", outcome.wte());
        text("result", outcome.result());
        text("recruitmentSource", outcome.recruitmentSource());
        time("offeredOn", outcome.offeredOn());
        time("acceptedOn", outcome.acceptedOn());
        time("checksCompletedOn", outcome.checksCompletedOn());
        time("startedOn", outcome.startedOn());
    }

    private void text(String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private void constant(String name, @Nullable Enum<?> constant) throws IOException {
        text(name, constant == null ? null : constant.name());
    }

    /** A day or an instant, as ISO 8601 writes it. */
    private void time(String name, @Nullable Temporal time) throws IOException {
        text(name, time == null ? null : time.toString());
    }

    private void number(String name, @Nullable BigDecimal number) throws IOException {
        if (number != null) {
            json.writeNumberField(name, number);
        }
    }

    private void number(String name, @Nullable Integer number) throws IOException {
        if (number != null) {
            json.writeNumberField(name, number);
        }
    }

    private void flag(String name, @Nullable Boolean flag) throws IOException {
        if (flag != null) {
            json.writeBooleanField(name, flag);
        }
    }

    private <T> void object(String name, @Nullable T object, Writing<T> properties) throws IOException {
        if (object != null) {
            json.writeObjectFieldStart(name);
            properties.write(object);
            json.writeEndObject();
        }
    }

    private <T> void objects(String name, List<T> objects, Writing<T> properties) throws IOException {
        list(name, objects, object -> {
            json.writeStartObject();
            properties.write(object);
            json.writeEndObject();
        });
    }

    private <T> void list(String name, List<T> items, Writing<T> each) throws IOException {
        if (!items.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (T item : items) {
                each.write(item);
            }
            json.writeEndArray();
        }
    }
}
