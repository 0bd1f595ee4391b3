package org.icsworkforce.vacancy;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;

/**
 * Which form of an answer the caller would rather have. Of several methods for one path the framework takes one also where the
 * caller accepts none of theirs; so an operation of several forms is one method that asks here.
 */
public final class AcceptedForm {

    private AcceptedForm() {}

    /**
     * The answer then says that it varies by {@code Accept}.
     *
     * @param first where the caller does not mind
     * @throws Problem {@code NOT_ACCEPTABLE}
     */
    public static MediaType of(Request request, MediaType first, MediaType... others) {
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(first).mediaTypes(others).add().build());
        if (chosen == null) {
            throw Problem.of(GeneralProblem.NOT_ACCEPTABLE, "There is no such form of it.");
        }
        return chosen.getMediaType();
    }
}
