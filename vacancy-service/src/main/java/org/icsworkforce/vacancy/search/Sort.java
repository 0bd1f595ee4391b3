package org.icsworkforce.vacancy.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.icsworkforce.kit.paging.Cursor;
import org.icsworkforce.kit.paging.PlainDate;
import org.icsworkforce.kit.paging.PlainDecimal;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An order of a list: those that an index serves, at any page. What has no value comes last in either direction. */
public record Sort(Key key, boolean descending) {

    /** The latest opened first, as lists are when nothing else is asked for. */
    public static final Sort LATEST_OPENED = new Sort(Key.OPENED_ON, true);

    /** What can be sorted by. */
    public enum Key {
        OPENED_ON("openedOn", "opened_on", PlainDate::date),
        CLOSES_ON("closesOn", "closes_on", PlainDate::date),
        WTE("wte", "wte", PlainDecimal::parse);

        private final String label;
        private final String column;
        private final Function<String, Object> type;

        Key(String label, String column, Function<String, Object> type) {
            this.label = label;
            this.column = column;
            this.type = type;
        }

        String column() {
            return column;
        }
    }

    /** Where the next page begins, for a cursor: behind a row with this value and id. */
    public List<?> write(@Nullable Object value, UUID id) {
        return List.of(value == null ? "" : value, id);
    }

    /** Where a cursor of such a position begins; there is always a day of opening. */
    public SortPosition read(Cursor cursor) {
        boolean none = key != Key.OPENED_ON && cursor.text(0).isEmpty();
        return new SortPosition(none ? null : cursor.get(0, key.type), cursor.get(1, UUID::fromString));
    }

    /** @throws Problem {@code INVALID_VALUE} naming the parameter, with all that is allowed */
    public static Sort of(String parameter, @Nullable String sent) {
        if (sent == null) {
            return LATEST_OPENED;
        }
        return all().filter(sort -> sort.toString().equals(sent))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        parameter,
                        "Lists are not in this order.",
                        sent.length() > 60 ? null : sent,
                        all().map(Sort::toString).toList()));
    }

    private static Stream<Sort> all() {
        return Stream.of(Key.values()).flatMap(key -> List.of(new Sort(key, true), new Sort(key, false)).stream());
    }

    /** As parameters have it: {@code -openedOn}. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + key.label;
    }
}
