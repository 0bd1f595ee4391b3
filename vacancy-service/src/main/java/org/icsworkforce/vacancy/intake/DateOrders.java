package org.icsworkforce.vacancy.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.icsworkforce.vacancy.intake.Origin.DateAt;
import org.icsworkforce.vacancy.written.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a payload shows of the order in which it writes day and month. One date that can only have the month first puts
 * the others in doubt that could be two days: those of its field, whatever else that shows, and those of each field that
 * shows nothing.
 */
final class DateOrders {

    private static final String WAY_OUT =
            " Write dates as 2027-05-04, or say in the feed's dateOrder how they are written.";

    /** Why a date cannot be taken. */
    record Doubt(DateAt at, String why) {}

    /** A date that is one in one order only, where it stood first. */
    private record Shown(int line, DateAt at) {

        String told(String pointer) {
            String name = at.pointer().equals(pointer) ? "here" : "as " + at.pointer();
            return "Line " + line + " has " + Fault.shorten(at.written()) + " " + name;
        }
    }

    private final Map<String, Shown> dayFirst = new HashMap<>();
    private final Map<String, Shown> monthFirst = new LinkedHashMap<>();
    private final Set<String> trusted = new HashSet<>();
    private final Set<String> doubted = new HashSet<>();
    private boolean passedOver;

    void begin() {
        trusted.clear();
        doubted.clear();
        passedOver = false;
    }

    /** A line was not read: nobody knows which dates it has. */
    void passOver() {
        passedOver = true;
    }

    boolean areInDoubt() {
        return !monthFirst.isEmpty();
    }

    /** Whether a row that was taken would be refused now, or the other way round. */
    boolean tellOnRowsBefore() {
        return passedOver && areInDoubt()
                || trusted.stream().anyMatch(this::isInDoubt)
                || !doubted.stream().allMatch(this::isInDoubt);
    }

    /** Looks at a row. Returns which of its dates cannot be taken, by pointer. */
    Map<String, Doubt> look(RawRow row) {
        if (row.origin().dates().isEmpty()) {
            return Map.of();
        }
        for (DateAt at : row.origin().dates()) {
            show(row, at, DateOrder.DAY_FIRST, dayFirst);
            show(row, at, DateOrder.MONTH_FIRST, monthFirst);
        }
        Map<String, Doubt> doubts = areInDoubt() ? new HashMap<>() : Map.of();
        for (DateAt at : row.origin().dates()) {
            String field = field(at);
            if (at.date().isAmbiguous() && isInDoubt(field)) {
                doubted.add(field);
                doubts.put(at.pointer(), new Doubt(at, why(field, at.pointer())));
            } else if (at.date().isAmbiguous()) {
                trusted.add(field);
            }
        }
        return doubts;
    }

    private static void show(RawRow row, DateAt at, DateOrder order, Map<String, Shown> shown) {
        if (at.date().shows(order)) {
            shown.putIfAbsent(field(at), new Shown(row.line(), at));
        }
    }

    /** Wherever it stands in the record: what has one name was written by one program. */
    private static String field(DateAt at) {
        return at.pointer().substring(at.pointer().lastIndexOf('/') + 1);
    }

    private boolean isInDoubt(String field) {
        return monthFirst.containsKey(field) || areInDoubt() && !dayFirst.containsKey(field);
    }

    private String why(String field, String pointer) {
        Shown month =
                monthFirst.getOrDefault(field, monthFirst.values().iterator().next());
        @Nullable Shown day = dayFirst.get(field);
        String shown = day == null
                ? month.told(pointer) + ", where the month comes first."
                : month.told(pointer) + ", with the month first, and line " + day.line() + " "
                        + Fault.shorten(day.at().written()) + ", with the day first.";
        return shown + WAY_OUT;
    }
}
