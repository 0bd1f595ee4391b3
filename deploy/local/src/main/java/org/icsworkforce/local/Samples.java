package org.icsworkforce.local;

import java.util.List;

/** The files of the initial load. */
final class Samples {

    private Samples() {}

    static List<Push> pushes() {
        return List.of();
    }
}
