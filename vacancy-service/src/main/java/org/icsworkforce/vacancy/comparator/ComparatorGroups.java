package org.icsworkforce.vacancy.comparator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.comparator.ComparatorGroupTable.Latest;
import org.icsworkforce.vacancy.comparator.NewComparatorGroup.Member;
import org.icsworkforce.vacancy.organisation.Organisation;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.organisation.RegisterLoad;
import org.jspecify.annotations.Nullable;

/** The groups as they stand. Each change is a version of the whole group, and so is its end. */
@ApplicationScoped
class ComparatorGroups {

    private final DataSource dataSource;
    private final Organisations organisations;
    private final RegisterLoad register;
    private final Caller caller;

    ComparatorGroups(DataSource dataSource, Organisations organisations, RegisterLoad register, Caller caller) {
        this.dataSource = dataSource;
        this.organisations = organisations;
        this.register = register;
        this.caller = caller;
    }

    record Told(ComparatorGroup group, boolean isNew) {}

    /**
     * Tells the group, or replaces it. The same again makes no version.
     *
     * @param ifMatch required to replace one that stands
     * @throws Problem {@code UNKNOWN_ORGANISATION} for a member that has no name and is not in the register; {@code
     *     PRECONDITION_REQUIRED}, {@code PRECONDITION_FAILED}
     */
    Told put(String code, NewComparatorGroup group, @Nullable String ifMatch) {
        group.requireEachOnce();
        requireKnown(group.members());
        return register.add(councils(group), caller.clientId(), (connection, change, known) -> {
            Optional<Latest> latest = ComparatorGroupTable.find(connection, code, known);
            Optional<ComparatorGroup> standing =
                    latest.filter(one -> !one.deleted()).map(Latest::group);
            requireMatch(standing, ifMatch);
            int version = latest.map(one -> one.group().version()).orElse(0);
            var again = group.as(code, version, known);
            if (standing.equals(Optional.of(again))) {
                return new Told(again, false);
            }
            var next = again.next();
            ComparatorGroupTable.insert(connection, change, new Latest(next, false));
            return new Told(next, standing.isEmpty());
        });
    }

    private static void requireMatch(Optional<ComparatorGroup> standing, @Nullable String ifMatch) {
        if (standing.isPresent()) {
            standing.get().tag().require(ifMatch);
        } else if (ifMatch != null) {
            throw Problem.of(GeneralProblem.PRECONDITION_FAILED, "The group does not exist.");
        }
    }

    /**
     * Ends the group; deleted before, it stays so.
     *
     * @throws Problem {@code RESOURCE_NOT_FOUND} when there was none; {@code PRECONDITION_REQUIRED}, {@code
     *     PRECONDITION_FAILED}
     */
    void delete(String code, @Nullable String ifMatch) {
        register.add(List.of(), caller.clientId(), (connection, change, known) -> {
            Latest latest = ComparatorGroupTable.find(connection, code, known).orElseThrow(ComparatorGroups::unknown);
            if (!latest.deleted()) {
                latest.group().tag().require(ifMatch);
                ComparatorGroupTable.insert(
                        connection, change, new Latest(latest.group().next(), true));
            }
            return latest;
        });
    }

    private void requireKnown(List<Member> members) {
        var errors = IntStream.range(0, members.size())
                .filter(i -> members.get(i).name() == null
                        && !organisations.exists(members.get(i).code()))
                .mapToObj(i -> ProblemError.at(
                        VacancyProblem.UNKNOWN_ORGANISATION,
                        "/members/" + i + "/code",
                        "The register does not hold it: send its name as well, and it is taken in.",
                        members.get(i).code(),
                        null))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of(VacancyProblem.UNKNOWN_ORGANISATION, errors);
        }
    }

    private static List<Organisation> councils(NewComparatorGroup group) {
        return group.members().stream()
                .filter(member -> member.name() != null)
                .map(ComparatorGroups::council)
                .toList();
    }

    /** Outside of the system, so that it is in no total; a reference feed can speak for it. */
    private static Organisation council(Member member) {
        return new Organisation(
                member.code(),
                String.valueOf(member.name()),
                Kind.COUNCIL,
                null,
                null,
                null,
                null,
                null,
                null,
                InSystem.NO,
                null,
                null,
                List.of());
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    ComparatorGroup require(String code) {
        try (var connection = dataSource.getConnection()) {
            return ComparatorGroupTable.find(connection, code, organisations)
                    .filter(latest -> !latest.deleted())
                    .map(Latest::group)
                    .orElseThrow(ComparatorGroups::unknown);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem unknown() {
        return Problem.notFound("The group");
    }

    /** Those after the code, in the order of their codes. */
    List<ComparatorGroup> after(String code, int limit) {
        try (var connection = dataSource.getConnection()) {
            return ComparatorGroupTable.after(connection, code, limit, organisations);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
