package org.icsworkforce.vacancy.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.codelist.ReferenceLock;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;
import org.jboss.logging.Logger;

/**
 * Makes a new version of each organisation whose entry differs from the last one, in one transaction. One that
 * is no longer shipped stays, as does what an administrator has registered: feeds and figures name it. So does the place that an administrator has assigned, which no file says.
 */
@ApplicationScoped
public class RegisterLoad {

    private static final Logger LOG = Logger.getLogger(RegisterLoad.class);

    private static final String ACTOR = "organisations";

    private final ChangeLog changeLog;
    private final OrganisationTable table;
    private final Organisations organisations;
    private final Register shipped = Register.read();
    private final Set<String> shippedCodes;

    RegisterLoad(ChangeLog changeLog, OrganisationTable table, Organisations organisations) {
        this.changeLog = changeLog;
        this.table = table;
        this.organisations = organisations;
        shippedCodes = shipped.organisations().stream().map(Organisation::code).collect(Collectors.toUnmodifiableSet());
    }

    /** @param withoutCode names of those that are not loaded, because no register has a code for them */
    @Schema(name = "LoadedOrganisations")
    public record Loaded(int shipped, int changed, List<String> withoutCode) {}

    public Loaded loadShipped() {
        List<String> withoutCode =
                shipped.unlisted().stream().map(Register.Unlisted::name).toList();
        return new Loaded(shipped.organisations().size(), load(shipped.organisations()), withoutCode);
    }

    /** Whether this release ships it: such a one is its publisher's, and nobody else changes it. */
    public boolean isShipped(String code) {
        return shippedCodes.contains(code);
    }

    /** What is changed together with the register, of which it sees the state after. */
    @FunctionalInterface
    public interface Work<T> {
        T apply(Connection connection, Change change, Organisations register) throws SQLException;
    }

    /** The register before and after a change. */
    public record Turn(Organisations before, Organisations after) {}

    private record Written<T>(int changed, Organisations before, Organisations after, T result) {}

    public void readStored() {
        load(List.of());
    }

    /** Returns how many entries were new or different. */
    int load(List<Organisation> entries) {
        return write(
                        ACTOR,
                        before -> entries.stream()
                                .map(one -> one.place() != null
                                        ? one
                                        : before.find(one.code())
                                                .map(last -> one.at(last.place()))
                                                .orElse(one))
                                .toList(),
                        (connection, change, register) -> null)
                .changed();
    }

    /** Takes in those that the register does not hold, and does the work, or neither; the others stay as they are. */
    public <T> T add(List<Organisation> others, String actor, Work<T> work) {
        return write(
                        actor,
                        before -> others.stream()
                                .filter(one -> !before.exists(one.code()))
                                .toList(),
                        work)
                .result();
    }

    /** @param entries by the register before; what it throws leaves everything as it is */
    public Turn put(String actor, Function<Organisations, List<Organisation>> entries) {
        var written = write(actor, entries, (connection, change, register) -> null);
        return new Turn(written.before(), written.after());
    }

    private <T> Written<T> write(String actor, Function<Organisations, List<Organisation>> entries, Work<T> work) {
        var written = changeLog.append("REFERENCE", null, actor, (connection, change) -> {
            ReferenceLock.take(connection);
            Map<String, Stored> stored = new HashMap<>();
            table.all(connection).forEach(one -> stored.put(one.organisation().code(), one));
            var before = Organisations.of(table, stored.values(), table.revision(connection));
            List<Stored> changed = changed(entries.apply(before), stored, change);
            table.write(connection, changed);
            changed.forEach(one -> stored.put(one.organisation().code(), one));
            var after = Organisations.of(table, stored.values(), table.revision(connection));
            return new Written<>(changed.size(), before, after, work.apply(connection, change, after));
        });
        organisations.replace(written.after());
        if (written.changed() > 0) {
            LOG.infof("organisations loaded changed=%d", written.changed());
        }
        return written;
    }

    private static List<Stored> changed(List<Organisation> entries, Map<String, Stored> stored, Change change)
            throws SQLException {
        var changed = new ArrayList<Stored>();
        for (Organisation organisation : entries) {
            Stored last = stored.get(organisation.code());
            if (last == null || !last.organisation().equals(organisation)) {
                changed.add(new Stored(organisation, last == null ? 1 : last.version() + 1, change.id()));
            }
        }
        return changed;
    }
}
