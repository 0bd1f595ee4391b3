package org.icsworkforce.vacancy.mapping;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsworkforce.vacancy.intake.Origin.DateAt;
import org.icsworkforce.vacancy.intake.RawRow;
import org.icsworkforce.vacancy.written.DateOrder;
import org.icsworkforce.vacancy.written.NumericDate;
import org.icsworkforce.vacancy.written.WrittenDate;
import org.icsworkforce.vacancy.written.WrittenMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of rows in the order that the feed declares. Where it declares none the day comes first, and the row
 * says which dates were read so: others of the payload may show that it does not.
 */
public final class DateReading {

    private final @Nullable DateOrder declared;
    private final List<DateAt> undeclared = new ArrayList<>();

    public DateReading(@Nullable DateOrder declared) {
        this.declared = declared;
    }

    /** Empty when it cannot be read. */
    public Optional<WrittenDate> read(String pointer, String written) {
        if (declared != null) {
            return WrittenDate.read(written, declared);
        }
        NumericDate.of(written).ifPresent(date -> undeclared.add(new DateAt(pointer, written, date)));
        return WrittenDate.read(written);
    }

    /** A day of another order is hardly the first or last of its month, so it puts nothing in doubt. */
    public Optional<YearMonth> month(String written) {
        return WrittenMonth.read(written, declared == null ? DateOrder.DAY_FIRST : declared);
    }

    /** The row whose dates were read since the last one. */
    public RawRow of(RawRow row) {
        if (undeclared.isEmpty()) {
            return row;
        }
        RawRow dated = row.dated(List.copyOf(undeclared));
        undeclared.clear();
        return dated;
    }
}
