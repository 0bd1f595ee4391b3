package org.icsworkforce.vacancy.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.icsworkforce.kit.change.Change;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.codelist.CodeLists.Stored;
import org.jboss.logging.Logger;

/** At start, makes a new version of each list whose content differs from the last one, in one transaction. */
@ApplicationScoped
class CodeListLoad {

    private static final Logger LOG = Logger.getLogger(CodeListLoad.class);

    /** Before anything that reads feeds. */
    private static final int EARLY = 100;

    private final ChangeLog changeLog;
    private final CodeLists codeLists;
    private final ObjectMapper json;

    CodeListLoad(ChangeLog changeLog, CodeLists codeLists, ObjectMapper json) {
        this.changeLog = changeLog;
        this.codeLists = codeLists;
        this.json = json;
    }

    private record Row(long version, String content) {}

    void atStart(@Observes @Priority(EARLY) StartupEvent event) {
        load(ShippedLists.read());
    }

    void load(List<CodeList> shipped) {
        codeLists.replace(changeLog.append("REFERENCE", null, "code-lists", (connection, change) -> {
            lock(connection);
            return store(connection, change, shipped);
        }));
    }

    private List<Stored> store(Connection connection, Change change, List<CodeList> shipped) throws SQLException {
        Map<String, Row> rows = rows(connection);
        var stored = new ArrayList<Stored>();
        int changed = 0;
        for (CodeList list : shipped) {
            Row row = rows.get(list.id());
            String content = content(list);
            if (row != null && row.content.equals(content)) {
                stored.add(Stored.of(list, row.version));
                continue;
            }
            long version = row == null ? 1 : row.version + 1;
            write(connection, change.id(), list.id(), version, content);
            stored.add(Stored.of(list, version));
            changed++;
        }
        if (changed > 0) {
            LOG.infof("code lists loaded lists=%d changed=%d", shipped.size(), changed);
        }
        return stored;
    }

    /** Several replicas may start at once. */
    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('reference'))");
        }
    }

    private Map<String, Row> rows(Connection connection) throws SQLException {
        var rows = new HashMap<String, Row>();
        try (var query = connection.prepareStatement("select id, version, content from code_list");
                var result = query.executeQuery()) {
            while (result.next()) {
                CodeList list = json.readValue(result.getString(3), CodeList.class);
                rows.put(result.getString(1), new Row(result.getLong(2), content(list)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored code list cannot be read", e);
        }
        return rows;
    }

    private static void write(Connection connection, long change, String id, long version, String content)
            throws SQLException {
        try (var current = connection.prepareStatement("""
                        insert into code_list (id, version, change, content) values (?, ?, ?, ?::jsonb)
                        on conflict (id) do update
                        set version = excluded.version, change = excluded.change, content = excluded.content""");
                var history = connection.prepareStatement("""
                        insert into code_list_version (id, version, change, content, operation)
                        values (?, ?, ?, ?::jsonb, ?)""")) {
            for (PreparedStatement statement : List.of(current, history)) {
                statement.setString(1, id);
                statement.setLong(2, version);
                statement.setLong(3, change);
                statement.setString(4, content);
            }
            history.setString(5, version == 1 ? "CREATE" : "UPDATE");
            current.executeUpdate();
            history.executeUpdate();
        }
    }

    private String content(CodeList list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
