package org.icsworkforce.vacancy.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    /** What a careful person in England reads, as beginning and end. */
    private static final Map<String, List<String>> READINGS = Map.ofEntries(
            Map.entry("2024-03-06", List.of("2024-03-06T00:00:00Z", "2024-03-06T23:59:59Z")),
            moment("2024-02-12T15:57:11.165", "2024-02-12T15:57:11.165Z"),
            moment("2026-01-07T16:22:37.450927", "2026-01-07T16:22:37.450927Z"),
            moment("2026-09-16T15:15:34.938827718", "2026-09-16T14:15:34.938827718Z"),
            moment("2042-08-23T01:40:35+0100", "2042-08-23T00:40:35Z"),
            Map.entry("20-5-2023", List.of("2023-05-19T23:00:00Z", "2023-05-20T22:59:59Z")),
            moment("01/09/2043 12:00:00", "2043-09-01T11:00:00Z"),
            Map.entry(" 2044-05-16 00:00:00 ", List.of("2044-05-15T23:00:00Z", "2044-05-16T22:59:59Z")),
            moment("2042-10-28T12:00:00", "2042-10-28T12:00:00Z"),
            Map.entry("20260101", List.of("2026-01-01T00:00:00Z", "2026-01-01T23:59:59Z")),
            moment("22-05-2025 00:11:19", "2025-05-21T23:11:19Z"),
            moment("2025-10-03T09:19:58.77", "2025-10-03T08:19:58.770Z"),
            Map.entry("01/01/1980", List.of("1980-01-01T00:00:00Z", "1980-01-01T23:59:59Z")));

    private static Map.Entry<String, List<String>> moment(String raw, String at) {
        return Map.entry(raw, List.of(at, at));
    }

    static List<String[]> seen() {
        return SeenTexts.of("date_strings_seen.tsv");
    }

    @ParameterizedTest
    @MethodSource("seen")
    void textThatWasSeenIsReadAsItIsMeant(String raw, String meaning, String source) {
        assertThat(READINGS).as(meaning).containsKey(raw);
        assertThat(WrittenDate.read(raw)).as(meaning + " " + source).hasValueSatisfying(date -> assertThat(
                        List.of(date.begin().toString(), date.end().toString()))
                .isEqualTo(READINGS.get(raw)));
    }

    @Test
    void closingDayWithoutTimeEndsInEnglandAlsoInSummer() {
        assertThat(WrittenDate.read("2026-10-06").orElseThrow().end()).hasToString("2026-10-06T22:59:59Z");
        assertThat(WrittenDate.read("2026-12-06").orElseThrow().end()).hasToString("2026-12-06T23:59:59Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 05 Oct 2026 10:00:00 GMT | 2026-10-05T10:00:00Z",
                "5 October 2026 | 2026-10-05T22:59:59Z",
                "5th October 2026 17:00 | 2026-10-05T16:00:00Z",
                "2026-10-05T10:00:00.123Z | 2026-10-05T10:00:00.123Z",
                "05.10.2026 | 2026-10-05T22:59:59Z",
                "3-Apr-26 | 2026-04-03T22:59:59Z",
                "03-APR-2026 | 2026-04-03T22:59:59Z",
                "3 Apr 26 | 2026-04-03T22:59:59Z",
                "46115 | 2026-04-03T22:59:59Z",
                "46115.0 | 2026-04-03T22:59:59Z",
                "03/04/2026 11:59 PM | 2026-04-03T22:59:00Z",
                "03/04/2026 12:30am | 2026-04-02T23:30:00Z",
                "46115.5 | 2026-04-03T11:00:00Z",
                "46115.999988426 | 2026-04-03T22:59:59Z",
                "03/04/2026 17.00 | 2026-04-03T16:00:00Z",
                "03-APR-26 12.00.00.000000 AM | 2026-04-03T22:59:59Z",
                "2026-04-03T17:00:00+01 | 2026-04-03T16:00:00Z",
                "2026-04-03T17:00:00 Europe/London | 2026-04-03T16:00:00Z",
                "2026-04-03T17:00:00+01:00[Europe/London] | 2026-04-03T16:00:00Z",
                "Fri Apr 03 2026 17:00:00 GMT+0100 (British Summer Time) | 2026-04-03T16:00:00Z",
                "2026-04-03T24:00:00 | 2026-04-03T22:59:59Z",
                "03/04/2026 24:00 | 2026-04-03T22:59:59Z",
                "Weds 8 April 2026 | 2026-04-08T22:59:59Z",
                "Thurs 2 April 2026 | 2026-04-02T22:59:59Z",
                "\u200e03/\u200e04/\u200e2026 | 2026-04-03T22:59:59Z",
                "3\u00a0April\u202f2026 | 2026-04-03T22:59:59Z",
                "03\u201304\u20132026 | 2026-04-03T22:59:59Z",
                "/Date(1775174400000)/ | 2026-04-03T00:00:00Z",
                "/Date(1775174400000+0100)/ | 2026-04-03T00:00:00Z",
                "Mon, 05 Oct 2026 10:00:00 EST | 2026-10-05T15:00:00Z",
                "Mon Oct 05 10:00:00 PDT 2026 | 2026-10-05T17:00:00Z",
                "Mon, 05 Oct 2026 10:00:00 UT | 2026-10-05T10:00:00Z",
                "Mon, 05 Oct 2026 10:00:00 CEST | 2026-10-05T08:00:00Z",
                "Mon, 5 Oct 26 10:00:00 GMT | 2026-10-05T10:00:00Z",
                "2026-10-05t10:00:00z | 2026-10-05T10:00:00Z",
                "Mon 05/10/2026 | 2026-10-05T22:59:59Z",
                "11:59pm on 5 October 2026 | 2026-10-05T22:59:00Z",
                "11.59 pm on Monday 5 October 2026 | 2026-10-05T22:59:00Z",
                "5pm, 5 October 2026 | 2026-10-05T16:00:00Z",
                "17:00 05/10/2026 | 2026-10-05T16:00:00Z",
                "12 noon on 5 October 2026 | 2026-10-05T11:00:00Z",
                "5 October 2026 at midday | 2026-10-05T11:00:00Z",
                "Monday, 05/10/2026 17:00 | 2026-10-05T16:00:00Z",
                "3 Dec. 2026 | 2026-12-03T23:59:59Z",
                "Sept. 3, 2026 | 2026-09-03T22:59:59Z",
                "26-NOV-26 05.00.00.000000 PM EUROPE/LONDON | 2026-11-26T17:00:00Z",
                "31-DEC-70 | 2070-12-31T23:59:59Z",
                "05 / 10 / 2026 | 2026-10-05T22:59:59Z",
                "05 10 2026 | 2026-10-05T22:59:59Z",
                "Mon 05 10 2026 17:00 | 2026-10-05T16:00:00Z",
                "20261005T170000Z | 2026-10-05T17:00:00Z",
                "20261005T1700 | 2026-10-05T16:00:00Z",
                "05/10/2026 23:59hrs | 2026-10-05T22:59:00Z",
                "5 October 2026 at 17.00 hours | 2026-10-05T16:00:00Z",
            })
    void otherFormsAreRead(String raw, String end) {
        assertThat(WrittenDate.read(raw).orElseThrow().end()).hasToString(end);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2026",
        "09/30/2026",
        "2026-13-01",
        "tomorrow",
        "2026",
        "1/2/26",
        "12345",
        "99999",
        "03/04/2026 13:00 PM",
        "3-Apr/26",
        "05/10-2026",
        "01/01/1900",
        "1970-01-01T00:00:00Z",
        "1 Feb 1927",
        "03/04/2026 17.00:00",
        "5 Octember 2026",
        "12-JAN-98",
        "31-DEC-99",
        "1-Jan-71",
        "2026-04-03T24:30:00",
        "Mon 8 April 2026",
        "Mon 10/05/2026",
        "midnight on 5 October 2026",
        "25:00 on 5 October 2026",
        "5 on 5 October 2026",
        "Mon, 05 Oct 2026 10:00:00 IST",
        "/Date(0)/"
    })
    void whatIsNoDayOfTheCalendarIsNotRead(String raw) {
        assertThat(WrittenDate.read(raw)).isEmpty();
    }

    @Test
    void dayOfAMomentIsTheDayInEngland() {
        assertThat(WrittenDate.read("2026-08-31T23:30:00Z").orElseThrow().day()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void monthComesFirstWhereThatIsSaid() {
        assertThat(WrittenDate.read("04/05/2027 5pm", DateOrder.MONTH_FIRST)
                        .orElseThrow()
                        .end())
                .hasToString("2027-04-05T16:00:00Z");
        assertThat(WrittenDate.read("25/12/2027", DateOrder.MONTH_FIRST)).isEmpty();
        assertThat(WrittenDate.read("5 April 2027", DateOrder.MONTH_FIRST)
                        .orElseThrow()
                        .date())
                .isEqualTo(LocalDate.of(2027, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "04/05/2027,true,false,false",
        "\u200e4.5.2027 17:00,true,false,false",
        "17:00 04/05/2027,true,false,false",
        "05/05/2027,false,false,false",
        "Mon 05/10/2026,false,true,false",
        "Mon 10/05/2026,false,false,true",
        "25/12/2027,false,true,false",
        "12/25/2027,false,false,true",
        "31/02/2027,false,false,false",
        "04/31/2027,false,false,false"
    })
    void dateOfNumbersShowsItsOrderOrNone(String raw, boolean ambiguous, boolean dayFirst, boolean monthFirst) {
        var date = NumericDate.of(raw).orElseThrow();
        assertThat(date.isAmbiguous()).isEqualTo(ambiguous);
        assertThat(date.shows(DateOrder.DAY_FIRST)).isEqualTo(dayFirst);
        assertThat(date.shows(DateOrder.MONTH_FIRST)).isEqualTo(monthFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-05-04", "20270504", "4 May 2027", "46115", "04/05/27", "04/05/2027 or later", ""})
    void otherDatesShowNoOrder(String raw) {
        assertThat(NumericDate.of(raw)).isEmpty();
    }
}
