package org.icsworkforce.vacancy.written;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMonthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-JUN",
                "2018 June",
                "Jun-18",
                "June 2018",
                "JUNE-2018",
                "06/2018",
                "6-2018",
                "201806",
                "01/06/2018",
                "2018-06-01",
                "30/06/2018",
                "30 June 2018",
                "2018-06-30T00:00:00",
                "43252",
                " Jun 2018 "
            })
    void monthIsReadHoweverReturnsWriteIt(String written) {
        assertThat(WrittenMonth.read(written)).hasToString("Optional[2018-06]");
    }

    /** A day within a month may be that of the export, and two numbers of two digits may be anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "15/06/2018",
                "02/06/2018",
                "06/18",
                "18-06",
                "13/2018",
                "0/2018",
                "2018-J",
                "Junk 2018",
                "Month 3",
                "M06",
                "201813",
                "1806",
                "2018/19",
                "Jun",
                "2018",
                "29/02/2019"
            })
    void whatMayBeSomethingElseIsNone(String written) {
        assertThat(WrittenMonth.read(written)).isEmpty();
    }

    @Test
    void dayThatStandsForItsMonthIsReadInTheOrderOfTheFeed() {
        assertThat(WrittenMonth.read("12/1/2018")).isEmpty();
        assertThat(WrittenMonth.read("12/1/2018", DateOrder.MONTH_FIRST)).hasToString("Optional[2018-12]");
        assertThat(WrittenMonth.read("06/2018", DateOrder.MONTH_FIRST)).hasToString("Optional[2018-06]");
    }
}
