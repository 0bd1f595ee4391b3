package org.icsworkforce.vacancy.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.icsworkforce.vacancy.intake.KnownLines;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.written.DateOrder;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sender with columns of its own, whose days, months and moments are put as the record has them. What cannot be read
 * stays as it was written, so that the row is told.
 */
public final class WrittenDates implements RowReader {

    private static final Function<WrittenDate, String> DAY = date -> date.day().toString();
    private static final Function<WrittenDate, String> BEGIN =
            date -> date.begin().toString();
    private static final Function<WrittenDate, String> END = date -> date.end().toString();

    private static final Map<String, Function<WrittenDate, String>> FORMS = Map.ofEntries(
            Map.entry("approvedOn", DAY),
            Map.entry("advertisedOn", DAY),
            Map.entry("closesOn", DAY),
            Map.entry("shortlistedOn", DAY),
            Map.entry("interviewedOn", DAY),
            Map.entry("offeredOn", DAY),
            Map.entry("acceptedOn", DAY),
            Map.entry("checksCompletedOn", DAY),
            Map.entry("startedOn", DAY),
            Map.entry("asAt", DAY),
            Map.entry("weekCommencing", DAY),
            Map.entry("opensAt", BEGIN),
            Map.entry("sourceUpdatedAt", BEGIN),
            Map.entry("closesAt", END));

    private static final String MONTH = "month";
    private static final Set<String> NESTED = Set.of("milestones", "adverts", "outcomes");

    private final RowReader rows;
    private final DateReading dates;

    /** @param order null where the feed does not declare it */
    public WrittenDates(RowReader rows, @Nullable DateOrder order) {
        this.rows = rows;
        dates = new DateReading(order);
    }

    @Override
    public void passOver(KnownLines lines) {
        rows.passOver(lines);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = rows.next();
        if (row == null || row == RawRow.PASSED) {
            return row;
        }
        read(row.properties(), "");
        return dates.of(row);
    }

    private void read(JsonNode at, String pointer) {
        if (at instanceof ArrayNode elements) {
            for (int i = 0; i < elements.size(); i++) {
                read(elements.get(i), pointer + "/" + i);
            }
        } else if (at instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                var form = FORMS.get(property.getKey());
                if (form != null && property.getValue().isTextual()) {
                    dates.read(
                                    pointer + "/" + property.getKey(),
                                    property.getValue().asText())
                            .ifPresent(read -> object.put(property.getKey(), form.apply(read)));
                } else if (property.getKey().equals(MONTH)) {
                    dates.month(property.getValue().asText()).ifPresent(month -> object.put(MONTH, month.toString()));
                } else if (NESTED.contains(property.getKey())) {
                    read(property.getValue(), pointer + "/" + property.getKey());
                }
            });
        }
    }
}
