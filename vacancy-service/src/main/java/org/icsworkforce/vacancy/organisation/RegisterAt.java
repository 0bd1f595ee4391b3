package org.icsworkforce.vacancy.organisation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.Query;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The register as it was at a moment: an answer about the past has the names of then. */
public final class RegisterAt {

    /**
     * The entries in SQL, for what is divided by them: {@code code, sector, place}, and {@code employer}, which for a site is
     * its trust. The change number is asked for once.
     */
    public static final String ENTRIES = """
            select distinct on (o.code) o.code, o.sector, o.place,
                   case o.kind when 'NHS_TRUST_SITE' then o.parent else o.code end as employer
            from organisation_version o join change c on c.id = o.change
            where c.number <= ? order by o.code, o.version desc""";

    private static final String SQL = """
            select distinct on (o.code) o.code, o.name, o.in_system
            from organisation_version o join change c on c.id = o.change
            where c.number <= ? order by o.code, o.version desc""";

    private static final String ORGANISATION = "organisation";

    private record Entry(String name, boolean whollyInSystem) {}

    private final Map<String, Entry> entries;

    private RegisterAt(Map<String, Entry> entries) {
        this.entries = entries;
    }

    public static RegisterAt read(Connection connection, Moment moment) throws SQLException {
        try (var select = connection.prepareStatement(SQL)) {
            select.setLong(1, moment.number());
            try (var row = select.executeQuery()) {
                var entries = new TreeMap<String, Entry>();
                while (row.next()) {
                    entries.put(
                            row.getString(1),
                            new Entry(row.getString(2), row.getString(3).equals("YES")));
                }
                return new RegisterAt(entries);
            }
        }
    }

    /** Null for a code that the register did not hold. */
    public @Nullable String name(String code) {
        Entry entry = entries.get(code);
        return entry == null ? null : entry.name;
    }

    /** @throws Problem {@code INVALID_VALUE} where the question to a dataset is of an organisation that there is none of */
    public void require(Connection connection, Query query) throws SQLException {
        var filter = query.filters().get(ORGANISATION);
        if (filter != null) {
            AskedOrganisations.require(
                    connection,
                    filter.values(),
                    code -> entries.containsKey(code) || code.startsWith(AskedOrganisations.GROUP));
        }
    }

    /** The organisations of a dataset that the query's totals leave out; none where it is asked of organisations. */
    public List<String> leftOut(Query query, List<String> organisations) {
        return query.isBy(ORGANISATION) || query.filters().containsKey(ORGANISATION)
                ? List.of()
                : notWhollyInSystem(organisations);
    }

    /** Those of the codes that totals of the system leave out, because they were not, or only partly, in it. */
    public List<String> notWhollyInSystem(List<String> codes) {
        return codes.stream()
                .filter(code -> {
                    Entry entry = entries.get(code);
                    return entry == null || !entry.whollyInSystem;
                })
                .toList();
    }
}
