package org.icsworkforce.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.icsworkforce.gateway.Suite;
import org.icsworkforce.gateway.access.Caller;
import org.icsworkforce.gateway.route.Routes;
import org.junit.jupiter.api.Test;

/**
 * The committed document must be what the committed contracts make. {@code -Dcontract.update=true} writes it anew. A
 * service without a contract is not there yet.
 */
@QuarkusTest
@WithTestResource(Suite.class)
class ContractDriftTest {

    private static final Path MERGED = Path.of("contract", "openapi.yaml");
    private static final String DATASET = "/v1/datasets/{id}";

    private final Routes routes;

    ContractDriftTest(Routes routes) {
        this.routes = routes;
    }

    @Test
    void mergedDocumentIsWhatTheContractsMake() throws IOException {
        String merged = YamlText.write(OpenApiMerge.merge(
                part("Gateway", Path.of("contract", "own.yaml")),
                Stream.of(
                                contract("Vacancy", "vacancy-service"),
                                contract("Retention", "retention-service"),
                                contract("Campaign", "recruitment-campaign-service"))
                        .flatMap(List::stream)
                        .toList(),
                this::scopes));
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(MERGED, merged);
        }
        assertThat(Files.readString(MERGED))
                .as("contract/openapi.yaml; -Dcontract.update=true writes it anew")
                .isEqualTo(merged);
    }

    private static List<Part> contract(String name, String service) throws IOException {
        Path file = Path.of("..", service, "contract", "openapi.yaml");
        return Files.exists(file) ? List.of(part(name, file)) : List.of();
    }

    private static Part part(String name, Path file) throws IOException {
        return new Part(name, YamlText.read(Files.readString(file)));
    }

    private Set<String> scopes(String method, String path) {
        // datasets are routed by the prefix of their id; all prefixes ask for the same
        String concrete = path.replace(DATASET, DATASET.replace("{id}", "vacancy-rate"));
        String verb = method.toUpperCase(Locale.ROOT);
        Set<String> scopes = routes.find(concrete)
                .filter(route -> route.allows(verb))
                .orElseThrow(() -> new IllegalStateException("no route leads to " + verb + " " + path))
                .scopes(verb);
        return scopes.contains(Caller.ANY_SCOPE) ? Set.of() : scopes;
    }
}
