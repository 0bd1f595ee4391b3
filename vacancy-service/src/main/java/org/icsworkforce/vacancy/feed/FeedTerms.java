package org.icsworkforce.vacancy.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.icsworkforce.vacancy.format.FeedFormat;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.intake.Run;
import org.icsworkforce.vacancy.intake.SnapshotGuard;
import org.icsworkforce.vacancy.intake.SnapshotGuard.OnGuard;
import org.icsworkforce.vacancy.mapping.MappedRows;
import org.icsworkforce.vacancy.mapping.Mapping;
import org.icsworkforce.vacancy.mapping.Preset;
import org.icsworkforce.vacancy.mapping.WrittenDates;
import org.icsworkforce.vacancy.privacy.ScreenedRows;
import org.icsworkforce.vacancy.written.DateOrder;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * What applying a run needs to know of its feed, as it stands in the run's own transaction.
 *
 * @param own the feed's own mapping over the shipped one that it names
 */
public record FeedTerms(
        Set<String> organisations,
        int precedence,
        boolean synthetic,
        int mappingVersion,
        Mapping own,
        SnapshotGuard guard) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static FeedTerms of(Connection connection, String feed) throws SQLException {
        try (var query = connection.prepareStatement("""
                select organisations, precedence, synthetic, preset, column_map, value_map, sheet,
                    date_order, guard_max_close_percent, guard_min_close, guard_on, mapping_version
                from feed where code = ?""")) {
            query.setString(1, feed);
            try (var row = query.executeQuery()) {
                row.next();
                var organisations = (String[]) row.getArray(1).getArray();
                return new FeedTerms(
                        Set.of(organisations),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getInt(12),
                        mapping(
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8)),
                        new SnapshotGuard(row.getInt(9), row.getInt(10), OnGuard.valueOf(row.getString(11))));
            }
        }
    }

    private static Mapping mapping(
            @Nullable String preset,
            String columns,
            String values,
            @Nullable String sheet,
            @Nullable String dateOrder) {
        try {
            var own = new Mapping(
                    JSON.readValue(columns, new TypeReference<>() {}),
                    JSON.readValue(values, new TypeReference<>() {}),
                    dateOrder == null ? null : DateOrder.valueOf(dateOrder),
                    sheet,
                    Map.of());
            return own.over(
                    preset == null ? Mapping.NONE : Preset.valueOf(preset).mapping());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store holds what this service wrote", e);
        }
    }

    /** The feed's mapping over the one that belongs to the format. */
    public Mapping mapping(String format) {
        return own.over(FeedFormat.valueOf(format).vocabulary());
    }

    /** All that reading a row depends on of the feed, as text. */
    public String reading(String format) {
        Mapping mapping = mapping(format);
        var values = new TreeMap<String, Map<String, String>>();
        mapping.values().forEach((property, map) -> values.put(property, new TreeMap<>(map)));
        return String.join(
                "\n",
                format,
                new TreeSet<>(organisations).toString(),
                Boolean.toString(synthetic),
                new TreeMap<>(mapping.columns()).toString(),
                values.toString(),
                new TreeMap<>(mapping.constants()).toString(),
                String.valueOf(mapping.dateOrder()));
    }

    /** The rows of a payload in the suite's own words, as far as the feed's mapping knows the sender's, without people. */
    public RowReader rows(Run run, InputStream payload) throws IOException {
        Mapping mapping = mapping(run.format());
        RowReader rows =
                FeedFormat.valueOf(run.format()).dated(new ScreenedRows(asSent(run, payload)), own.dateOrder());
        if (!own.columns().isEmpty() || own.dateOrder() != null) {
            rows = new WrittenDates(rows, own.dateOrder());
        }
        return mapping.values().isEmpty() && mapping.constants().isEmpty() ? rows : new MappedRows(rows, mapping);
    }

    /** The rows of a payload, only its columns named as the record's properties. */
    public RowReader asSent(Run run, InputStream payload) throws IOException {
        var receivedOn = run.receivedAt().atZone(WrittenDate.ENGLAND).toLocalDate();
        return FeedFormat.valueOf(run.format()).read(payload, mapping(run.format()), receivedOn);
    }
}
