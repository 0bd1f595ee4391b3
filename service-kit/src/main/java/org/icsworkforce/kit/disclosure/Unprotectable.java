package org.icsworkforce.kit.disclosure;

import java.util.List;

/** What earlier releases have shown leaves no way to hide a group in this one. */
final class Unprotectable extends RuntimeException {

    Unprotectable(List<String> members) {
        super("nothing that could be hidden protects " + members);
    }
}
