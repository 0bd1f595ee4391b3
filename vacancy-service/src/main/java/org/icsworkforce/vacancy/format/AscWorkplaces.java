package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.codelist.ReferenceFile;
import org.icsworkforce.vacancy.intake.Columns;
import org.icsworkforce.vacancy.intake.CsvReader;
import org.icsworkforce.vacancy.intake.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Workplace file of the Adult Social Care Workforce Data Set: per workplace the vacant posts, starters and leavers of
 * each job role in parallel lists, here one establishment row per job group. 999 means that nobody knows, which makes
 * the group's sum unknown. The file has no date: it is the state at the day of its receipt. It does not say how many
 * posts of a group are filled. Source: NMDSdevopsServiceAdm/SopraSteria-SFC, bulk upload.
 */
final class AscWorkplaces {

    private static final String UNKNOWN = "999";

    /** What the establishment row calls the lists. */
    private static final Map<String, String> FIGURES =
            Map.of("STARTERS", "starters12m", "LEAVERS", "leavers12m", "VACANCIES", "vacantPosts");

    /** Job group by the code that the file uses, which is another than the role's id. */
    private static final Map<String, String> GROUPS = ReferenceFile.read("ascwds_job_role").stream()
            .collect(Collectors.toUnmodifiableMap(
                    role -> role.getField("bulk_upload_code"),
                    role -> role.getField("job_group").replace('_', '-'),
                    (one, same) -> one));

    /** Of {@code STATUS}, beside DELETE. */
    private static final Set<String> STATES = Set.of("NEW", "UPDATE", "UNCHECKED", "NOCHANGE");

    private static final Set<String> READ =
            Set.of("/STATUS", "/LOCATIONID", "/LOCALESTID", "/ALLJOBROLES", "/STARTERS", "/LEAVERS", "/VACANCIES");

    private final LocalDate receivedOn;

    private AscWorkplaces(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    static RowReader read(InputStream payload, LocalDate receivedOn) throws IOException {
        return new ReadRows(
                new CsvReader(payload, Columns.AS_NAMED),
                new AscWorkplaces(receivedOn)::rows,
                workplace -> Unread.of(workplace, READ, Set.of()));
    }

    private List<ObjectNode> rows(ObjectNode workplace) {
        if (workplace.has("UNIQUEWORKERID") || workplace.has("NINUMBER")) {
            // the file of workers: screening refuses it
            return List.of(workplace);
        }
        String status = text(workplace, "STATUS");
        List<String> roles = list(workplace, "ALLJOBROLES");
        if ("DELETE".equals(status) || "NOCHANGE".equals(status) && roles.isEmpty()) {
            return List.of();
        }
        var rows = new TreeMap<String, ObjectNode>();
        if (roles.isEmpty() || status == null || !STATES.contains(status)) {
            // no row of establishment without its group: it is told, and not taken
            return List.of(row(workplace, null).put("STATUS", status));
        }
        for (String role : roles) {
            String group = GROUPS.getOrDefault(role, role);
            rows.computeIfAbsent(group, absent -> row(workplace, group));
        }
        FIGURES.forEach((column, figure) -> fill(rows, roles, list(workplace, column), figure));
        return new ArrayList<>(rows.values());
    }

    private ObjectNode row(ObjectNode workplace, @Nullable String group) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("month", YearMonth.from(receivedOn).toString())
                .put("asAt", receivedOn.toString())
                .put("staffGroupScheme", "ASC")
                .put("staffGroup", group)
                .put("basis", "ASC")
                .put("source", "ASC-WDS");
        String location = text(workplace, "LOCATIONID");
        String local = text(workplace, "LOCALESTID");
        if (location != null || local != null) {
            row.put("organisation", location != null ? "CQC:" + location : "LOCAL:" + local);
        }
        return row;
    }

    /**
     * A list of another length than the roles', with something else than numbers, or of roles that stand there twice, goes on
     * as it is: its rows are told.
     */
    private static void fill(Map<String, ObjectNode> rows, List<String> roles, List<String> figures, String name) {
        if (figures.isEmpty()) {
            return;
        }
        if (figures.equals(List.of(UNKNOWN))) {
            // once for all roles, as the format allows
            rows.values().forEach(row -> row.putNull(name));
            return;
        }
        boolean again = Set.copyOf(roles).size() < roles.size();
        if (again
                || figures.size() != roles.size()
                || !figures.stream().allMatch(figure -> figure.matches("\\d{1,5}"))) {
            rows.values().forEach(row -> row.put(name, String.join(";", figures)));
            return;
        }
        for (int i = 0; i < roles.size(); i++) {
            ObjectNode row = rows.get(GROUPS.getOrDefault(roles.get(i), roles.get(i)));
            JsonNode before = row.get(name);
            if (figures.get(i).equals(UNKNOWN) || before != null && before.isNull()) {
                row.putNull(name);
            } else {
                row.put(name, (before == null ? 0 : before.asInt()) + Integer.parseInt(figures.get(i)));
            }
        }
    }

    private static List<String> list(ObjectNode workplace, String column) {
        String text = text(workplace, column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";", -1)).map(String::strip).toList();
    }

    private static @Nullable String text(ObjectNode workplace, String column) {
        JsonNode value = workplace.get(column);
        return value == null ? null : value.asText();
    }
}
