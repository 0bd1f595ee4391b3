package org.icsworkforce.local.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code ./run} can be told to do; {@code START} is meant when nothing is said. */
enum Command {
    START(0, 0, Set.of()),
    STOP(0, 0, Set.of()),
    STATUS(0, 0, Set.of("--json")),
    RESET(0, 0, Set.of("--yes")),
    LOGS(0, 1, Set.of("-f", "--follow")),
    TOKEN(1, 1, Set.of());

    final int fewestOperands;
    final int mostOperands;
    final Set<String> options;

    Command(int fewestOperands, int mostOperands, Set<String> options) {
        this.fewestOperands = fewestOperands;
        this.mostOperands = mostOperands;
        this.options = options;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> find(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }
}
