package org.icsworkforce.vacancy.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shipped map that names a property or a code that is none would help nobody. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PresetsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> REQUISITION = Map.of(
            "organisation", "RVV", "title", "Nurse", "staffGroup", "03", "posts", "1", "wte", "1", "status", "OPEN");
    private static final Map<String, String> FIGURES =
            Map.of("organisation", "RVV", "month", "2026-04", "staffGroup", "all-staff", "establishmentWte", "3");

    /** What stands in a column, where any text will not do. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("jobRole", "03007"),
            Map.entry("contractType", "05"),
            Map.entry("pay.grade", "BAND_5"),
            Map.entry("pay.scheme", "LOCAL"),
            Map.entry("workingPatterns", "FULL_TIME"),
            Map.entry("hoursPerWeek", "37.5"),
            Map.entry("location.postcode", "TN24 0LZ"));

    private static JsonNode shipped(String preset) throws IOException {
        String file = "presets/" + preset.toLowerCase().replace('_', '-') + ".json";
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return JSON.readTree(Objects.requireNonNull(stream, file));
        }
    }

    private static Pushing feed(String preset, String format) {
        String terms = "\"format\":\"" + format + "\",\"preset\":\"" + preset + "\"";
        return preset.equals("PWR") ? Pushing.establishmentWith("RVV", terms) : Pushing.with("RVV", terms);
    }

    private static Map<String, String> row(String preset, String reference) {
        var row = new TreeMap<>(preset.equals("PWR") ? FIGURES : REQUISITION);
        if (!preset.equals("PWR")) {
            row.put("reference", reference);
        }
        return row;
    }

    private static List<Map<String, Object>> faults(JsonPath report) {
        return report.getList("faults");
    }

    /** Each by itself: several of them are names of one property. */
    @ParameterizedTest
    @CsvSource({"ESR, 18", "PWR, 10", "TRAC, 23", "NHS_JOBS, 6", "NJC, 17"})
    void everyColumnIsAPropertyThatIsRead(String preset, int columns) throws IOException {
        JsonNode map = shipped(preset).path("columns");
        assertThat(map).hasSize(columns);
        var feed = feed(preset, "CSV");
        map.properties().forEach(column -> {
            String property = column.getValue().asText();
            var row = row(preset, "C");
            String usual = row.remove(property);
            String sample = property.startsWith("milestones.") ? "01/04/2026" : SAMPLES.getOrDefault(property, "1");
            var header = new StringJoiner(",");
            var cells = new StringJoiner(",");
            row.put(column.getKey(), usual == null ? sample : usual);
            row.forEach((name, value) -> {
                header.add('"' + name + '"');
                cells.add(value);
            });
            var report = feed.pushCsv(header + "\n" + cells + "\n").extract().jsonPath();
            assertThat(faults(report)).as("%s of %s", column, preset).isEmpty();
            assertThat(report.getInt("rejected")).as("%s of %s", column, preset).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"ESR, 109", "PWR, 12", "TRAC, 100", "NHS_JOBS, 75", "NJC, 34"})
    void everyWordIsACodeOfItsList(String preset, int words) throws IOException {
        var rows = new ArrayList<String>();
        shipped(preset).path("values").properties().forEach(values -> values.getValue()
                .fieldNames()
                .forEachRemaining(word -> rows.add(record(preset, "W-" + rows.size(), values.getKey(), word))));
        assertThat(rows).hasSize(words);
        for (String row : rows) {
            var report = feed(preset, "NDJSON").push(row).extract().jsonPath();
            assertThat(faults(report)).as(row).isEmpty();
            assertThat(report.getInt("created")).as(row).isEqualTo(1);
        }
    }

    private static String record(String preset, String reference, String property, String word) {
        ObjectNode record = JSON.createObjectNode();
        row(preset, reference).forEach(record::put);
        if (property.startsWith("outcomes.")) {
            record.putArray("outcomes").addObject().put("post", 1).put(property.substring("outcomes.".length()), word);
        } else if (property.startsWith("pay.")) {
            record.putObject("pay").put("scheme", "AFC").put(property.substring("pay.".length()), word);
        } else {
            record.put(property, word);
        }
        return record.toString();
    }
}
