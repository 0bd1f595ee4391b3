package org.icsworkforce.vacancy.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.vacancy.codelist.CodeLists.Stored;

/** What codes meant at a moment: an answer about the past has the labels of then, and its tag stands for them too. */
@ApplicationScoped
public class LabelsAt {

    private static final String REVISIONS = """
            select distinct on (l.id) l.id, l.version
            from code_list_version l join change c on c.id = l.change
            where c.number <= ? order by l.id, l.version desc""";

    private final CodeLists codeLists;
    private final ObjectMapper json;

    /** A revision never changes, and there are few. */
    private final Map<Revision, Stored> read = new ConcurrentHashMap<>();

    LabelsAt(CodeLists codeLists, ObjectMapper json) {
        this.codeLists = codeLists;
        this.json = json;
    }

    private record Revision(String list, long number) {}

    /** A list that was not there yet is read as it is now. */
    public Labels read(Connection connection, Moment moment) throws SQLException {
        var lists = new HashMap<>(codeLists.labels().lists());
        try (var query = connection.prepareStatement(REVISIONS)) {
            query.setLong(1, moment.number());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var revision = new Revision(row.getString(1), row.getLong(2));
                    Stored now = lists.get(revision.list());
                    if (now == null || now.revision() != revision.number()) {
                        lists.put(revision.list(), stored(connection, revision));
                    }
                }
            }
        }
        return new Labels(lists);
    }

    private Stored stored(Connection connection, Revision revision) throws SQLException {
        Stored known = read.get(revision);
        if (known != null) {
            return known;
        }
        try (var query =
                connection.prepareStatement("select content from code_list_version where id = ? and version = ?")) {
            query.setString(1, revision.list());
            query.setLong(2, revision.number());
            try (var row = query.executeQuery()) {
                row.next();
                var stored = Stored.of(json.readValue(row.getString(1), CodeList.class), revision.number());
                read.put(revision, stored);
                return stored;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored code list cannot be read", e);
        }
    }
}
