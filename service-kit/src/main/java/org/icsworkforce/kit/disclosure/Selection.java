package org.icsworkforce.kit.disclosure;

import java.util.List;

/** The answer of a release to a question. */
public sealed interface Selection {

    /** In the order of the members of the axes. */
    record Cells(List<Cell> cells) implements Selection {}

    /** The question asks for what the release does not hold. */
    record NotReleased(String reason) implements Selection {}
}
