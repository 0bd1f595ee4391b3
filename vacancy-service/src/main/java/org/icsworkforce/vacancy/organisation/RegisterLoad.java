package org.icsworkforce.vacancy.organisation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.organisation.Organisations.Stored;
import org.jboss.logging.Logger;

/**
 * At start, makes a new version of each organisation whose entry differs from the last one, in one transaction. One that
 * is no longer shipped stays: feeds and figures name it.
 */
@ApplicationScoped
class RegisterLoad {

    private static final Logger LOG = Logger.getLogger(RegisterLoad.class);

    /** Before anything that reads feeds. */
    private static final int EARLY = 100;

    private final ChangeLog changeLog;
    private final OrganisationTable table;
    private final Organisations organisations;

    RegisterLoad(ChangeLog changeLog, OrganisationTable table, Organisations organisations) {
        this.changeLog = changeLog;
        this.table = table;
        this.organisations = organisations;
    }

    void atStart(@Observes @Priority(EARLY) StartupEvent event) {
        Register register = Register.read();
        load(register.organisations());
        register.unlisted().forEach(one -> LOG.warnf("organisation not loaded reason=NO_CODE name=\"%s\"", one.name()));
    }

    /** Returns how many entries were new or different. */
    int load(List<Organisation> shipped) {
        var counted = new ArrayList<Stored>();
        organisations.replace(changeLog.append("REFERENCE", null, "organisations", (connection, change) -> {
            lock(connection);
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

    /** Several replicas may start at once. */
    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('reference'))");
        }
    }
}
