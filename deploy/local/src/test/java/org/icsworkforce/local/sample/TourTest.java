package org.icsworkforce.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README shows what the suite answers to this file: it must stay as wrong as it is. */
class TourTest {

    @Test
    void twoGoodRowsAnUnknownOrganisationAndARowWithThreeFaults() throws IOException {
        List<JsonNode> rows;
        try (var file = TourTest.class.getResourceAsStream("/data/tour/vacancies.ndjson")) {
            rows = new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(file)
                    .readAll();
        }

        assertThat(rows)
                .extracting(row -> row.get("organisation").asText())
                .containsExactly("RVV", "RVV", "RZZ", "RVV");
        assertThat(rows.getFirst().get("hardToFill").asBoolean()).isTrue();
        assertThat(rows.getFirst().get("reference").asText()).isEqualTo("RVV-TOUR-1");
        assertThat(rows.getLast().get("posts").asInt()).isZero();
        assertThat(rows.getLast().get("wte").isTextual()).isTrue();
        assertThat(rows.getLast().get("staffGroup").asText()).isEqualTo("99");
    }
}
