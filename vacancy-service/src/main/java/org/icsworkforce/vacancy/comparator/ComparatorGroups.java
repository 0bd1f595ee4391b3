package org.icsworkforce.vacancy.comparator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.codelist.ReferenceLock;
import org.icsworkforce.vacancy.comparator.NewComparatorGroup.Member;
import org.icsworkforce.vacancy.organisation.Organisation;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.organisation.RegisterLoad;

/** The groups as they stand. Each change is a version of the whole group. */
@ApplicationScoped
class ComparatorGroups {

    private static final String LATEST = """
            select distinct on (code collate "C") * from comparator_group_version where %s order by code collate "C", version desc""";

    private final ChangeLog changes;
    private final DataSource dataSource;
    private final Organisations organisations;
    private final RegisterLoad register;
    private final Caller caller;

    ComparatorGroups(
            ChangeLog changes,
            DataSource dataSource,
            Organisations organisations,
            RegisterLoad register,
            Caller caller) {
        this.changes = changes;
        this.dataSource = dataSource;
        this.organisations = organisations;
        this.register = register;
        this.caller = caller;
    }

    /**
     * Replaces the group. The same again makes no version.
     *
     * @throws Problem {@code UNKNOWN_ORGANISATION} for a member that has no name and is not in the register
     */
    ComparatorGroup put(String code, NewComparatorGroup group) {
        requireKnown(group.members());
        register.add(group.members().stream()
                .filter(member -> member.name() != null)
                .map(ComparatorGroups::council)
                .toList());
        return changes.append("REFERENCE", null, caller.clientId(), (connection, change) -> {
            ReferenceLock.take(connection);
            Optional<ComparatorGroup> standing = find(connection, code);
            var next = of(code, group, standing.map(ComparatorGroup::version).orElse(0));
            if (standing.equals(Optional.of(next))) {
                return next;
            }
            insert(connection, change, code, group, next.version() + 1);
            return find(connection, code).orElseThrow();
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

    private ComparatorGroup of(String code, NewComparatorGroup group, int version) {
        return new ComparatorGroup(
                code,
                group.name(),
                group.source(),
                group.listedOn(),
                Boolean.TRUE.equals(group.synthetic()),
                codes(group).map(organisations::coded).toList(),
                version);
    }

    private static Stream<String> codes(NewComparatorGroup group) {
        return group.members().stream().map(Member::code).distinct().sorted();
    }

    private static void insert(Connection connection, Change change, String code, NewComparatorGroup group, int version)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into comparator_group_version
                    (code, version, change, name, source, listed_on, synthetic, members)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, code);
            insert.setInt(2, version);
            insert.setLong(3, change.id());
            insert.setString(4, group.name());
            insert.setString(5, group.source());
            insert.setObject(6, group.listedOn());
            insert.setBoolean(7, Boolean.TRUE.equals(group.synthetic()));
            insert.setArray(8, connection.createArrayOf("text", codes(group).toArray()));
            insert.executeUpdate();
        }
    }

    /** @throws Problem {@code RESOURCE_NOT_FOUND} */
    ComparatorGroup require(String code) {
        try (var connection = dataSource.getConnection()) {
            return find(connection, code).orElseThrow(() -> Problem.notFound("The group"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those after the code, in the order of their codes. */
    List<ComparatorGroup> after(String code, int limit) {
        try (var connection = dataSource.getConnection()) {
            return read(connection, "code collate \"C\" > ?", code, limit);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<ComparatorGroup> find(Connection connection, String code) throws SQLException {
        return read(connection, "code = ?", code, 1).stream().findFirst();
    }

    private List<ComparatorGroup> read(Connection connection, String condition, String code, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement(LATEST.formatted(condition) + " limit ?")) {
            query.setString(1, code);
            query.setInt(2, limit);
            var groups = new ArrayList<ComparatorGroup>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    groups.add(group(row));
                }
            }
            return groups;
        }
    }

    private ComparatorGroup group(ResultSet row) throws SQLException {
        return new ComparatorGroup(
                row.getString("code"),
                row.getString("name"),
                row.getString("source"),
                row.getObject("listed_on", LocalDate.class),
                row.getBoolean("synthetic"),
                Stream.of((String[]) row.getArray("members").getArray())
                        .map(organisations::coded)
                        .toList(),
                row.getInt("version"));
    }
}
