package org.icsworkforce.vacancy.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.codelist.ReferenceFile;

/** Working days of England: Mondays to Fridays that are not a bank holiday. */
final class WorkingDays {

    private static final Set<LocalDate> BANK_HOLIDAYS = ReferenceFile.read("bank_holidays_england").stream()
            .map(row -> LocalDate.parse(row.getField("date")))
            .collect(Collectors.toCollection(TreeSet::new));

    private WorkingDays() {}

    /** After the first day, up to and including the last: from a Friday to the next Monday is one. */
    static long between(LocalDate first, LocalDate last) {
        return first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !BANK_HOLIDAYS.contains(day);
    }
}
