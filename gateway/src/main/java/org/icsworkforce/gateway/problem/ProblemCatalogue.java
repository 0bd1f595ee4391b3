package org.icsworkforce.gateway.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every documented code of the suite, sorted: the union of the {@code contract/problems.json} of the services and the
 * gateway, which the build packs side by side. A service whose file is absent adds none.
 */
@ApplicationScoped
public class ProblemCatalogue {

    /** The gateway's own comes first: its wording of a general code is the one it answers with. */
    private static final List<String> CONTRIBUTORS =
            List.of("gateway", "vacancy-service", "retention-service", "recruitment-campaign-service");

    private final SortedMap<String, ProblemType> types = new TreeMap<>();

    public ProblemCatalogue() {
        var json = new ObjectMapper();
        for (String contributor : CONTRIBUTORS) {
            for (ProblemType type : read(json, contributor)) {
                types.putIfAbsent(type.code(), type);
            }
        }
    }

    private record Contribution(List<ProblemType> problems) {}

    private static List<ProblemType> read(ObjectMapper json, String contributor) {
        String name = "contract/" + contributor + "/problems.json";
        try (var file = ProblemCatalogue.class.getClassLoader().getResourceAsStream(name)) {
            return file == null
                    ? List.of()
                    : json.readValue(file, Contribution.class).problems();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    public Collection<ProblemType> types() {
        return types.values();
    }

    public Optional<ProblemType> find(String code) {
        return Optional.ofNullable(types.get(code));
    }

    ProblemType of(Fault fault) {
        return find(fault.name()).orElseThrow();
    }
}
