package org.icsworkforce.vacancy.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.intake.RowReader;
import org.icsworkforce.vacancy.mapping.DateReading;
import org.icsworkforce.vacancy.written.DateOrder;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Adverts whose dates are read: when one opens and closes is a day of the record and a moment of the advert. What cannot
 * be read stays as it was written, so that its row is told.
 */
final class DatedAdverts implements RowReader {

    private final RowReader rows;
    private final DateReading dates;

    /** @param order null where the feed does not declare it */
    DatedAdverts(RowReader rows, @Nullable DateOrder order) {
        this.rows = rows;
        dates = new DateReading(order);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        RawRow row = rows.next();
        if (row == null) {
            return null;
        }
        if (row.properties().path("milestones") instanceof ObjectNode milestones
                && row.properties().path("adverts").path(0) instanceof ObjectNode advert) {
            read(
                    milestones,
                    "advertisedOn",
                    date -> advert.put("opensAt", date.begin().toString()));
            read(
                    milestones,
                    "closesOn",
                    date -> advert.put("closesAt", date.end().toString()));
        }
        return dates.of(row);
    }

    private void read(ObjectNode milestones, String name, Consumer<WrittenDate> moment) {
        JsonNode written = milestones.path(name);
        if (written.isTextual()) {
            dates.read("/milestones/" + name, written.asText()).ifPresent(date -> {
                milestones.put(name, date.day().toString());
                moment.accept(date);
            });
        }
    }
}
