package org.icsworkforce.vacancy.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.change.ChangeLog;
import org.icsworkforce.vacancy.codelist.CodeLists.Stored;
import org.jboss.logging.Logger;

/** Makes a new version of each list whose content differs from the last one, in one transaction. */
@ApplicationScoped
public class CodeListLoad {

    private static final Logger LOG = Logger.getLogger(CodeListLoad.class);

    private final ChangeLog changeLog;
    private final CodeLists codeLists;
    private final ObjectMapper json;

    CodeListLoad(ChangeLog changeLog, CodeLists codeLists, ObjectMapper json) {
        this.changeLog = changeLog;
        this.codeLists = codeLists;
        this.json = json;
    }

    @Schema(name = "LoadedCodeLists")
    public record Loaded(int shipped, int changed) {}

    public Loaded loadShipped() {
        List<CodeList> shipped = ShippedLists.read();
        return new Loaded(shipped.size(), load(shipped));
    }

    public void readStored() {
        load(List.of());
    }

    /** Returns how many lists were new or different. */
    int load(List<CodeList> shipped) {
        var changed = new AtomicInteger();
        codeLists.replace(changeLog.append("REFERENCE", null, "code-lists", (connection, change) -> {
            ReferenceLock.take(connection);
            Map<String, Stored> stored = stored(connection);
            changed.set(0);
            for (CodeList list : shipped) {
                Stored last = stored.get(list.id());
                if (last == null || !last.list().equals(list)) {
                    Stored next = Stored.of(list, last == null ? 1 : last.revision() + 1);
                    write(connection, change.id(), next);
                    stored.put(list.id(), next);
                    changed.incrementAndGet();
                }
            }
            return stored.values();
        }));
        if (changed.get() > 0) {
            LOG.infof("code lists loaded lists=%d changed=%d", shipped.size(), changed.get());
        }
        return changed.get();
    }

    private Map<String, Stored> stored(Connection connection) throws SQLException {
        var stored = new HashMap<String, Stored>();
        try (var query = connection.prepareStatement("select version, content from code_list");
                var row = query.executeQuery()) {
            while (row.next()) {
                CodeList list = json.readValue(row.getString(2), CodeList.class);
                stored.put(list.id(), Stored.of(list, row.getLong(1)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored code list cannot be read", e);
        }
        return stored;
    }

    private void write(Connection connection, long change, Stored stored) throws SQLException {
        try (var current = connection.prepareStatement("""
                        insert into code_list (id, version, change, content) values (?, ?, ?, ?::jsonb)
                        on conflict (id) do update
                        set version = excluded.version, change = excluded.change, content = excluded.content""");
                var history = connection.prepareStatement("""
                        insert into code_list_version (id, version, change, content, operation)
                        values (?, ?, ?, ?::jsonb, ?)""")) {
            for (PreparedStatement statement : List.of(current, history)) {
                statement.setString(1, stored.list().id());
                statement.setLong(2, stored.revision());
                statement.setLong(3, change);
                statement.setString(4, content(stored.list()));
            }
            history.setString(5, stored.revision() == 1 ? "CREATE" : "UPDATE");
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
