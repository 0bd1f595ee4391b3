package org.icsworkforce.vacancy.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.codelist.ReferenceLock;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;
import org.jboss.logging.Logger;

/**
 * Makes a new version of each organisation whose entry differs from the last one, in one transaction. One that
 * is no longer shipped stays: feeds and figures name it.
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
        var counted = new ArrayList<Stored>();
        organisations.replace(changeLog.append("REFERENCE", null, "organisations", (connection, change) -> {
            ReferenceLock.take(connection);
            Map<String, Stored> stored = new HashMap<>();
            table.all(connection).forEach(one -> stored.put(one.organisation().code(), one));
            counted.addAll(changed(shipped, stored, change));
            table.write(connection, counted);
            counted.forEach(one -> stored.put(one.organisation().code(), one));
            return stored.values();
        }));
        if (!counted.isEmpty()) {
            LOG.infof("organisations loaded organisations=%d changed=%d", shipped.size(), counted.size());
        }
        return counted.size();
    }

    private static List<Stored> changed(List<Organisation> shipped, Map<String, Stored> stored, Change change)
            throws SQLException {
        var changed = new ArrayList<Stored>();
        for (Organisation organisation : shipped) {
            Stored last = stored.get(organisation.code());
            if (last == null || !last.organisation().equals(organisation)) {
                changed.add(new Stored(organisation, last == null ? 1 : last.version() + 1, change.id()));
            }
        }
        return changed;
    }
}
