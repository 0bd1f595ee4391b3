package org.icsworkforce.campaign.outcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.disclosure.Axis;
import org.icsworkforce.kit.test.Tokens;
import org.jspecify.annotations.Nullable;

/** What the dataset of costs per hire tells of a month, whatever it is asked. */
final class AskedHires {

    private static final String PATH = "/v1/datasets/campaign-cost-per-hire/observations";
    private static final List<String> BY = List.of(
            "campaign,organisation,period",
            "campaign,organisation",
            "campaign,period",
            "campaign",
            "organisation,period",
            "organisation",
            "period");

    /** A cell as an answer names it; {@link Axis#ALL} for what it is not divided by and not filtered on. */
    record Name(String campaign, String organisation) {}

    private AskedHires() {}

    /** All numbers of hires that any question gets, of that month. */
    static Map<Name, @Nullable Integer> ask(List<String> campaigns, String month) {
        var told = new LinkedHashMap<Name, @Nullable Integer>();
        var filters = new ArrayList<String>(List.of(""));
        List.of(campaigns.getFirst(), campaigns.getLast()).forEach(code -> filters.add("&campaign=" + code));
        filters.add("&campaign=in:" + String.join(",", campaigns));
        for (String campaign : filters) {
            for (String organisation : List.of("", "&organisation=RVV", "&organisation=in:RVV,RPA")) {
                for (String by : BY) {
                    for (String measure : List.of("hires", "in:cost-per-hire,cost-per-hire-comparable")) {
                        String query =
                                "period=" + month + "&by=" + by + "&measure=" + measure + campaign + organisation;
                        boolean everyWay = campaign.isEmpty() && organisation.isEmpty();
                        rows(query, everyWay).forEach(row -> tell(told, name(row, campaign, organisation), row));
                    }
                }
            }
        }
        return told;
    }

    /** By pages of JSON, by a file, and in both orders: none may tell another thing. */
    private static List<Map<String, Object>> rows(String query, boolean everyWay) {
        var answer = get(PATH + "?limit=1000&" + query);
        if (answer.statusCode() == 409) {
            return List.of();
        }
        List<Map<String, Object>> rows = answer.path("results");
        if (!everyWay) {
            return rows;
        }
        var lines = get(PATH + ".ndjson?" + query)
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).<String, Object>getMap("$"))
                .toList();
        assertThat(lines).hasToString(rows.toString());
        assertThat(hidden(query + "&sort=value")).isEqualTo(hidden(query + "&sort=-value"));
        return rows;
    }

    private static List<String> hidden(String query) {
        var pages = new ArrayList<Map<String, Object>>();
        String address = PATH + "?limit=7&" + query;
        while (address != null) {
            var page = get(address);
            pages.addAll(page.<List<Map<String, Object>>>path("results"));
            address = page.path("next");
        }
        return pages.stream()
                .filter(row -> row.get("value") == null)
                .map(Object::toString)
                .toList();
    }

    private static Response get(String address) {
        return given().auth().oauth2(Tokens.analyst()).urlEncodingEnabled(false).get(address);
    }

    private static Name name(Map<String, Object> row, String campaign, String organisation) {
        return new Name(member(row, "campaignCode", campaign), member(row, "organisationCode", organisation));
    }

    private static String member(Map<String, Object> row, String column, String filter) {
        Object code = row.get(column);
        return code != null ? code.toString() : filter.isEmpty() ? Axis.ALL : filter.substring(filter.indexOf('=') + 1);
    }

    /** A rate tells of people by its denominator, and by its value where the spend is told. */
    private static void tell(Map<Name, @Nullable Integer> told, Name name, Map<String, Object> row) {
        boolean rate = !"hires".equals(row.get("measure"));
        Object value = rate ? row.get("denominator") : row.get("value");
        if (rate) {
            if (row.get("obsStatus").equals("L")) {
                return;
            }
            assertThat(value == null && row.get("value") != null).as("%s", row).isFalse();
        }
        Integer people = value == null ? null : ((Number) value).intValue();
        if (told.containsKey(name)) {
            assertThat(told.get(name))
                    .as("%s is told the same by every question", name)
                    .isEqualTo(people);
        }
        told.put(name, people);
    }
}
