package org.icsworkforce.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.icsworkforce.gateway.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemContractTest {

    private static List<JsonNode> problems(String folder) {
        Path file = Path.of(folder, "contract", "problems.json");
        try {
            return Files.exists(file)
                    ? StreamSupport.stream(
                                    new ObjectMapper()
                                            .readTree(Files.readString(file))
                                            .get("problems")
                                            .spliterator(),
                                    false)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(JsonNode problem) {
        return problem.get("code").asText();
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsInTheCatalogue(Fault fault) {
        assertThat(problems(".")).extracting(ProblemContractTest::code).contains(fault.name());
    }

    @Test
    void catalogueIsSortedByCode() {
        assertThat(problems("."))
                .extracting(ProblemContractTest::code)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void codesThatSeveralHaveMeanTheSame() {
        Map<String, JsonNode> known = new HashMap<>();
        Stream.of(".", "../vacancy-service", "../retention-service", "../recruitment-campaign-service")
                .flatMap(folder -> problems(folder).stream())
                .forEach(problem -> {
                    JsonNode first = known.putIfAbsent(code(problem), problem);
                    if (first != null) {
                        assertThat(problem).as(code(problem)).isEqualTo(first);
                    }
                });
    }
}
