package org.icsworkforce.vacancy.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    public void readStored() {
        load(List.of());
    }

    /** Returns how many entries were new or different. */
    int load(List<Organisation> shipped) {
        return write(stored -> shipped.stream()
                .map(one -> {
                    Stored last = stored.get(one.code());
                    return last == null || one.place() != null
                            ? one
                            : one.at(last.organisation().place());
                })
                .toList());
    }

    /** Takes in those that the register does not hold; the others stay as they are. */
    public void add(List<Organisation> others) {
        write(stored ->
                others.stream().filter(one -> !stored.containsKey(one.code())).toList());
    }

    /** @param place null for none */
    void assign(String code, @Nullable String place) {
        write(stored ->
                List.of(Objects.requireNonNull(stored.get(code)).organisation().at(place)));
    }

    private int write(Function<Map<String, Stored>, List<Organisation>> entries) {
        var counted = new ArrayList<Stored>();
        organisations.replace(changeLog.append("REFERENCE", null, "organisations", (connection, change) -> {
            ReferenceLock.take(connection);
            Map<String, Stored> stored = new HashMap<>();
            table.all(connection).forEach(one -> stored.put(one.organisation().code(), one));
            counted.addAll(changed(entries.apply(stored), stored, change));
            table.write(connection, counted);
            counted.forEach(one -> stored.put(one.organisation().code(), one));
            return stored.values();
        }));
        if (!counted.isEmpty()) {
            LOG.infof("organisations loaded changed=%d", counted.size());
        }
        return counted.size();
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
