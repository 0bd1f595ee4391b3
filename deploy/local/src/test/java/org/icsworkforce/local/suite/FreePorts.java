package org.icsworkforce.local.suite;

import java.util.stream.IntStream;

/** Eight ports in a row that nobody uses now. */
final class FreePorts {

    private FreePorts() {}

    static Ports find() {
        // below the range from which the system takes ports for connections
        int offset = (int) (ProcessHandle.current().pid() % 100) * 8;
        return IntStream.range(0, 1000)
                .mapToObj(i -> new Ports(20_000 + (offset + i * 8) % 8_000))
                .filter(ports -> ports.taken().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
