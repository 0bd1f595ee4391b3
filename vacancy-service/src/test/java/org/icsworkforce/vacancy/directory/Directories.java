package org.icsworkforce.vacancy.directory;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.icsworkforce.kit.test.Tokens;

/** Organisations, ids and numbers are invented; the layouts are the publishers'. */
final class Directories {

    static final String PHONE = "01227 000000";

    private static final String HEADER =
            "Name,Also known as,Address,Postcode,Phone number,Service's website (if available),"
                    + "Service types,Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,"
                    + "CQC Location ID (for office use only),CQC Provider ID (for office use only)";
    private static final String TITLE = """
            CQC Locations data,,,,,,,,,,,,,,
            ,,,,,,,,,,,,,,
            This data was produced on 30 November 2026,,,,,,,,,,,,,,
            ,,,,,,,,,,,,,,
            """;

    private Directories() {}

    static ValidatableResponse send(String token, String query, byte[] body) {
        return given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .contentType("text/csv")
                .body(body)
                .post("/v1/organisations/imports?" + query)
                .then();
    }

    static ValidatableResponse send(String query, String body) {
        return send(Tokens.admin(), query, body.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse read(String code) {
        return given().auth()
                .oauth2(Tokens.analyst())
                .get("/v1/organisations/" + code)
                .then();
    }

    /** A row of the 27 columns. */
    static String ods(String code, String name, String postcode, String opened, String closed, String parent) {
        return String.join(
                        ",",
                        quoted(code, name, "Y59", "QKS", "1 SOME STREET", "", "", "CANTERBURY", "KENT", postcode),
                        quoted(opened, closed, "A", "B", parent, "20130401", "", PHONE, "", "", "", "0", "", "E"),
                        quoted("", "", ""))
                + "\r\n";
    }

    private static String quoted(String... cells) {
        return List.of(cells).stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(","));
    }

    static String cqc(String name, String postcode, String provider, String authority, String id, String of) {
        return String.join(
                        ",",
                        name,
                        "",
                        "\"1 Some Street,\nCanterbury\"",
                        postcode,
                        PHONE,
                        "http://example.org",
                        "Residential homes",
                        "01/Jan/2024 - 00:00",
                        "Dementia|Caring for adults over 65 yrs",
                        provider,
                        authority,
                        "South East",
                        "",
                        id,
                        of)
                + "\n";
    }

    static String directory(String... rows) {
        return TITLE + HEADER + "\n" + String.join("", rows);
    }
}
