package org.icsworkforce.local.suite;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher last wrote about itself and its parts.
 *
 * @param launcher whose life decides whether the rest still holds
 * @param started ISO instant
 * @param ready all parts are up and the sample feeds are loaded
 */
public record State(ProcessId launcher, int port, String started, boolean ready, List<PartState> parts) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** @param process absent while it does not run */
    public record PartState(String name, @Nullable ProcessId process, int port, Condition condition, int restarts) {}

    @JsonIgnore
    public Ports ports() {
        return new Ports(port);
    }

    /** Empty when there is none, or none that can be read: a launcher is then taken not to run. */
    public static Optional<State> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), State.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The state of a launcher that lives. */
    public static Optional<State> ofRunning(Home home) {
        return read(home.state()).filter(state -> state.launcher().find().isPresent());
    }

    /** Never leaves half a file. */
    public void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(draft.toFile(), this);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
