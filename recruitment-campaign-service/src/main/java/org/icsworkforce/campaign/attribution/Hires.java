package org.icsworkforce.campaign.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.icsworkforce.campaign.CampaignProblem;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The hires: attributed as soon as the vacancy is known, and anew when they are corrected or withdrawn. */
@ApplicationScoped
class Hires {

    private final ChangeLog changes;
    private final DataSource dataSource;
    private final Attributions attributions;
    private final Reports reports;
    private final Caller caller;

    Hires(ChangeLog changes, DataSource dataSource, Attributions attributions, Reports reports, Caller caller) {
        this.changes = changes;
        this.dataSource = dataSource;
        this.attributions = attributions;
        this.reports = reports;
        this.caller = caller;
    }

    /** A hire as it stands after it was reported. */
    record Reported(HireView hire, boolean isNew) {}

    /**
     * Takes a hire. One whose vacancy has not arrived yet is kept until it does.
     *
     * @throws Problem {@code ACCESS_DENIED} when the vacancy is not the caller's, {@code HIRE_ALREADY_REPORTED} when
     *     the id stands for another hire
     */
    Reported report(NewHire hire) {
        hire.check();
        return changes.append("HIRE", null, caller.clientId(), (connection, change) -> {
            Locks.lookForVacancy(connection);
            Locks.person(connection, hire.person());
            HireReport report = reports.of(connection, hire, null);
            String id = reports.newId();
            if (HireTable.insert(connection, report, id)) {
                if (report.vacancy() != null) {
                    attributions.attribute(connection, change, id);
                }
                return new Reported(view(connection, id), true);
            }
            String known = HireTable.id(connection, report.organisation(), hire.hireId())
                    .orElseThrow();
            if (!Arrays.equals(HireTable.lock(connection, known).digest(), report.digest())) {
                throw refusal(CampaignProblem.HIRE_ALREADY_REPORTED);
            }
            return new Reported(view(connection, known), false);
        });
    }

    /**
     * Replaces what was told of a hire, and attributes it anew.
     *
     * @param ifMatch optional: the hire is the sender's own
     * @throws Problem {@code HIRE_WITHDRAWN}, {@code HIRE_OF_ANOTHER_VACANCY}, {@code PRECONDITION_FAILED}
     */
    HireView correct(String name, @Nullable String organisation, @Nullable String ifMatch, NewHire hire) {
        hire.check();
        return changes.append("HIRE", null, caller.clientId(), (connection, change) -> {
            Locks.lookForVacancy(connection);
            HireView known = named(connection, name, organisation);
            var stored = HireTable.lock(connection, known.id());
            if (ifMatch != null) {
                view(connection, known.id()).tag().require(ifMatch);
            }
            Locks.persons(connection, stored.person(), hire.person());
            HireReport report = reports.of(connection, hire, known);
            if (stored.state() == HireState.WITHDRAWN) {
                throw refusal(CampaignProblem.HIRE_WITHDRAWN);
            }
            if (stored.state() == HireState.ATTRIBUTED
                    && (report.vacancy() == null || !report.vacancy().id().equals(stored.vacancy()))) {
                throw refusal(CampaignProblem.HIRE_OF_ANOTHER_VACANCY);
            }
            if (!Arrays.equals(stored.digest(), report.digest())) {
                HireTable.update(connection, report, known.id());
                if (report.vacancy() != null) {
                    attributions.attribute(connection, change, known.id());
                }
            }
            return view(connection, known.id());
        });
    }

    /** Takes a hire back: nothing is credited with it any more. Again, it changes nothing. */
    void withdraw(String name, @Nullable String organisation) {
        changes.append("HIRE", null, caller.clientId(), (connection, change) -> {
            Locks.lookForVacancy(connection);
            HireView known = named(connection, name, organisation);
            var stored = HireTable.lock(connection, known.id());
            Locks.person(connection, stored.person());
            if (stored.state() != HireState.WITHDRAWN) {
                HireTable.withdraw(connection, known.id());
            }
            if (stored.state() == HireState.ATTRIBUTED) {
                attributions.attribute(connection, change, known.id());
            }
            return null;
        });
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND}, also for a hire of others: that it exists is theirs to tell */
    HireView require(String name, @Nullable String organisation) {
        try (var connection = dataSource.getConnection()) {
            return named(connection, name, organisation);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By its id, or by the employer's own name for it, which several employers of the caller may have given. */
    private HireView named(Connection connection, String name, @Nullable String organisation) throws SQLException {
        List<HireView> found = HireRow.named(connection, name).stream()
                .filter(row -> row.isOf(caller))
                .map(HireRow::view)
                .filter(hire -> organisation == null || organisation.equals(hire.organisation()))
                .toList();
        Optional<HireView> exact =
                found.stream().filter(hire -> hire.id().equals(name)).findFirst();
        if (exact.isEmpty() && found.size() > 1) {
            throw refusal(CampaignProblem.HIRE_NAMED_TWICE);
        }
        return exact.or(() -> found.stream().findFirst()).orElseThrow(() -> Problem.notFound("The hire"));
    }

    private static HireView view(Connection connection, String id) throws SQLException {
        return HireRow.of(connection, id).view();
    }

    private static Problem refusal(CampaignProblem problem) {
        return Problem.of(problem, problem.help());
    }
}
