package org.icsworkforce.vacancy.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.codelist.ReferenceLock;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new version of each organisation whose entry differs from the last one, in one transaction. One that
 * is no longer shipped stays: feeds and figures name it. So does the place that an administrator has assigned, which no file says.
 */
@ApplicationScoped
public class RegisterLoad {

    private static final Logger LOG = Logger.getLogger(RegisterLoad.class);

    private static final String ACTOR = "organisations";

    private final ChangeLog changeLog;
    private final OrganisationTable table;
    private final Organisations organisations;

    RegisterLoad(ChangeLog changeLog, OrganisationTable table, Organisations organisations) {
        this.changeLog = changeLog;
        this.table = table;
        this.organisations = organisations;
    }

    /** @param withoutCode names of those that are not loaded, because no register has a code for them */
    @Schema(name = "LoadedOrganisations")
    public record Loaded(int shipped, int changed, List<String> withoutCode) {}

    public Loaded loadShipped() {
        Register register = Register.read();
        List<String> withoutCode =
                register.unlisted().stream().map(Register.Unlisted::name).toList();
        return new Loaded(register.organisations().size(), load(register.organisations()), withoutCode);
    }

    /** What is changed together with the register, of which it sees the state after. */
    @FunctionalInterface
    public interface Work<T> {
        T apply(Connection connection, Change change, Organisations register) throws SQLException;
    }

    private record Written<T>(Collection<Stored> stored, int changed, T result) {}

    public void readStored() {
        load(List.of());
    }

    /** Returns how many entries were new or different. */
    int load(List<Organisation> shipped) {
        return write(
                        ACTOR,
                        stored -> shipped.stream()
                                .map(one -> {
                                    Stored last = stored.get(one.code());
                                    return last == null || one.place() != null
                                            ? one
                                            : one.at(last.organisation().place());
                                })
                                .toList(),
                        (connection, change, register) -> null)
                .changed();
    }

    /** Takes in those that the register does not hold, and does the work, or neither; the others stay as they are. */
    public <T> T add(List<Organisation> others, String actor, Work<T> work) {
        return write(
                        actor,
                        stored -> others.stream()
                                .filter(one -> !stored.containsKey(one.code()))
                                .toList(),
                        work)
                .result();
    }

    /**
     * @param place null for none
     * @param check of the register before; what it throws leaves the place as it is
     */
    Organisations assign(String code, @Nullable String place, String actor, Consumer<Organisations> check) {
        return write(
                        actor,
                        stored -> {
                            check.accept(Organisations.of(stored.values()));
                            Stored last = Objects.requireNonNull(stored.get(code));
                            return List.of(last.organisation().at(place));
                        },
                        (connection, change, register) -> register)
                .result();
    }

    private <T> Written<T> write(
            String actor, Function<Map<String, Stored>, List<Organisation>> entries, Work<T> work) {
        var written = changeLog.append("REFERENCE", null, actor, (connection, change) -> {
            ReferenceLock.take(connection);
            Map<String, Stored> stored = new HashMap<>();
            table.all(connection).forEach(one -> stored.put(one.organisation().code(), one));
            List<Stored> changed = changed(entries.apply(stored), stored, change);
            table.write(connection, changed);
            changed.forEach(one -> stored.put(one.organisation().code(), one));
            var register = Organisations.of(stored.values());
            return new Written<>(stored.values(), changed.size(), work.apply(connection, change, register));
        });
        organisations.replace(written.stored());
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
