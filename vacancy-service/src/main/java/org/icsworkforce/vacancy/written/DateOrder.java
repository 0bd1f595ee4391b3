package org.icsworkforce.vacancy.written;

/** Which of the first two numbers of 04/05/2027 is the day. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
