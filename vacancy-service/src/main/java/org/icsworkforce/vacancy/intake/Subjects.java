package org.icsworkforce.vacancy.intake;

import java.util.List;

/** Finds a subject by its name. */
final class Subjects {

    private Subjects() {}

    static Subject named(List<Subject> subjects, String name) {
        return subjects.stream()
                .filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no subject is named " + name));
    }
}
