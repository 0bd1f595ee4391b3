package org.icsworkforce.campaign.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.icsworkforce.campaign.attribution.HireTable.Known;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.Ids;
import org.icsworkforce.kit.idempotency.Content;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/** Finds out whose hire a report tells of, and of which vacancy. */
@ApplicationScoped
class Reports {

    private final Content content;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Reports(Content content, Caller caller, Ids ids, Clock clock) {
        this.content = content;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    String newId() {
        return ids.next().toString();
    }

    /**
     * @param known the hire that the report corrects; null for a first one
     * @throws Problem {@code ACCESS_DENIED} when the vacancy is not the caller's, {@code MISSING_VALUE} when nobody can
     *     tell whose the hire is
     */
    HireReport of(Connection connection, NewHire hire, @Nullable HireView known) throws SQLException {
        Optional<Known> vacancy = HireTable.vacancy(connection, hire.vacancy());
        if (vacancy.isPresent()) {
            caller.requireOrganisations(List.of(vacancy.get().organisation()));
        }
        String organisation = organisation(hire, known, vacancy);
        vacancy.map(Known::organisation)
                .filter(employer -> !employer.equals(organisation))
                .ifPresent(employer -> {
                    throw fault("/organisation", "The vacancy is of another organisation.");
                });
        if (known != null && !known.hireId().equals(hire.hireId())) {
            throw fault("/hireId", "The path names another hire.");
        }
        return new HireReport(
                hire,
                organisation,
                vacancy.orElse(null),
                content.digest(hire.of(organisation)),
                caller.clientId(),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private String organisation(NewHire hire, @Nullable HireView known, Optional<Known> vacancy) {
        if (known != null) {
            if (hire.organisation() != null && !hire.organisation().equals(known.organisation())) {
                throw fault("/organisation", "The hire is of another organisation.");
            }
            return known.organisation();
        }
        return hire.organisation() == null && vacancy.isPresent()
                ? vacancy.get().organisation()
                : caller.organisation(hire.organisation(), "/organisation");
    }

    private static Problem fault(String pointer, String detail) {
        var code = GeneralProblem.INVALID_VALUE;
        return Problem.of(code, List.of(ProblemError.at(code, pointer, detail, null, null)));
    }
}
