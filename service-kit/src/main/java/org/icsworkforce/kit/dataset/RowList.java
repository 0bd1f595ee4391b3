package org.icsworkforce.kit.dataset;

import java.util.ArrayList;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;

/** Rows of an answer as they are read. An answer that grows too large is refused, never cut off. */
public final class RowList<T> extends ArrayList<T> {

    /** A reader asks the database for so many rows at a time. */
    public static final int FETCH = 1000;

    private final int most;

    RowList(int most) {
        this.most = most;
    }

    @Override
    public boolean add(T row) {
        if (size() == most) {
            throw Problem.of(
                    GeneralProblem.ANSWER_TOO_LARGE,
                    "The answer has more than " + most
                            + " rows: ask for fewer months, measures or members, or divide it by less.");
        }
        return super.add(row);
    }
}
