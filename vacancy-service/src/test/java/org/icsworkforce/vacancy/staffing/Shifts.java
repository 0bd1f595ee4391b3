package org.icsworkforce.vacancy.staffing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.icsworkforce.kit.test.Tokens;

/** A row of a weekly return, as tests speak of it: ten agency shifts of band 5 nurses by day, 100 hours at 2,900 pence. */
final class Shifts {

    private final Map<String, String> properties = new LinkedHashMap<>();

    private Shifts() {}

    static Shifts of(String organisation, String week) {
        return new Shifts()
                .text("organisation", organisation)
                .text("weekCommencing", week)
                .text("staffGroup", "03")
                .text("payScheme", "AFC")
                .text("grade", "BAND_5")
                .text("zone", "NATIONAL")
                .text("shiftType", "DAY")
                .text("supply", "AGENCY")
                .number("shifts", 10)
                .number("hours", 100)
                .number("chargePerHour", 2900)
                .flag("priceCapOverride", false)
                .flag("offFramework", false);
    }

    Shifts text(String name, String value) {
        properties.put(name, '"' + value + '"');
        return this;
    }

    Shifts number(String name, double value) {
        properties.put(name, value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
        return this;
    }

    Shifts flag(String name, boolean value) {
        properties.put(name, Boolean.toString(value));
        return this;
    }

    Shifts without(String name) {
        properties.remove(name);
        return this;
    }

    Shifts charge(int pence) {
        return number("chargePerHour", pence);
    }

    /** Of ten hours each. */
    Shifts shifts(int shifts) {
        return number("shifts", shifts).hours(10 * shifts);
    }

    Shifts hours(double hours) {
        return number("hours", hours);
    }

    String json() {
        return properties.entrySet().stream()
                .map(property -> '"' + property.getKey() + "\":" + property.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** How many the dataset counts of an organisation's week, by how they stand to the cap. */
    static ValidatableResponse counted(String organisation, String week) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/datasets/vacancy-temporary-staffing/observations?by=capStatus&measure=shifts&organisation="
                        + organisation + "&week=" + week)
                .then()
                .statusCode(200);
    }
}
