package org.icsworkforce.vacancy.feed;

import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.icsworkforce.vacancy.intake.Fault;
import org.icsworkforce.vacancy.intake.IntakeProblem;
import org.icsworkforce.vacancy.intake.Run;

/** A run failed as a whole: the status of its code where the payload is to blame, 500 where the service is. */
final class UnusablePayload {

    private UnusablePayload() {}

    static Problem of(Run run, String address) {
        Fault fault = run.result() == null ? null : run.result().runFaults().getFirst();
        if (fault == null || fault.code().equals(GeneralProblem.INTERNAL_ERROR.name())) {
            return Problem.located(GeneralProblem.INTERNAL_ERROR, "Nothing was changed; the run is kept.", address);
        }
        ProblemCode code = IntakeProblem.valueOf(fault.code());
        return Problem.located(code, fault.message(), address);
    }
}
