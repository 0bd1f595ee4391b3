package org.icsworkforce.vacancy.pricecap;

/** When a shift is worked, as caps of Agenda for Change divide the week. */
public enum ShiftType {
    DAY,
    NIGHT_SATURDAY,
    SUNDAY_HOLIDAY
}
