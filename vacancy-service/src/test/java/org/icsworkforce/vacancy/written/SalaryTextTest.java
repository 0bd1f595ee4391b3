package org.icsworkforce.vacancy.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalaryTextTest {

    static List<String[]> seen() {
        return SeenTexts.of("salary_strings_seen.tsv");
    }

    @ParameterizedTest
    @MethodSource("seen")
    void textThatWasSeenIsReadAsItIsMeant(String raw, String min, String max, String unit, String note) {
        var read = SalaryText.read(raw);
        if (min.isEmpty()) {
            assertThat(read).as(note).isEmpty();
            return;
        }
        assertThat(read).as(note).hasValueSatisfying(salary -> {
            assertThat(salary.min()).isEqualByComparingTo(pence(min));
            assertThat(salary.max()).isEqualByComparingTo(pence(max));
            assertThat(salary.unit()).isEqualTo(unit);
        });
    }

    private static BigDecimal pence(String pounds) {
        return new BigDecimal(pounds).movePointRight(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£12.60 an hour | 1260 | 1260 | HOUR",
                "£12.60 - £13.20 per hour | 1260 | 1320 | HOUR",
                "£12.60 per hour to £13.20 per hour | 1260 | 1320 | HOUR",
                "£350 per day | 35000 | 35000 | DAY",
                "£2,100 a month | 210000 | 210000 | MONTH",
                "£35k–£40k | 3500000 | 4000000 | YEAR",
                "£32,073 to £39,043 a year | 3207300 | 3904300 | YEAR",
                "£32,073 to £39,043 per annum pro rata plus £1,000 allowance | 3207300 | 3904300 | YEAR",
                "32073 - 39043 | 3207300 | 3904300 | YEAR",
                "Up to £40,000 | | 4000000 | YEAR",
                "From £30,000 | 3000000 | | YEAR",
                "£12.50ph | 1250 | 1250 | HOUR",
                "£28-32k | 2800000 | 3200000 | YEAR",
                "28 - 32k | 2800000 | 3200000 | YEAR",
                "£28 000 | 2800000 | 2800000 | YEAR",
                "£ 12 . 21 per hour | 1221 | 1221 | HOUR",
                "£28 ,407 a year | 2840700 | 2840700 | YEAR",
                "£28,407. 37.5 hours per week | 2840700 | 2840700 | YEAR",
                "£28 000 - £32 000 pa | 2800000 | 3200000 | YEAR",
                "28,000 GBP | 2800000 | 2800000 | YEAR",
                "35000 - 42000 per annum pro rata | 3500000 | 4200000 | YEAR",
                "31,049.00 - 37,796.00 GBP per annum | 3104900 | 3779600 | YEAR",
                "12.50 per hour | 1250 | 1250 | HOUR",
                "£16.52 p.h. | 1652 | 1652 | HOUR",
                "£500 p.w. | 50000 | 50000 | WEEK",
                "£15 each hour | 1500 | 1500 | HOUR",
                "hourly rate of £15 | 1500 | 1500 | HOUR",
                "£29,970-£36,483 pa + £1,000 per month allowance | 2997000 | 3648300 | YEAR",
                "£35,392 to £42,618 a year based on 37.5 hours per week | 3539200 | 4261800 | YEAR",
                "£35,392 to £42,618 for 37.5 hours a week | 3539200 | 4261800 | YEAR",
                "£18,000 pro rata (22.5hpw) | 1800000 | 1800000 | YEAR",
                "£95,000 per annum (2 days per week) | 9500000 | 9500000 | YEAR",
                "£30,000 or more | 3000000 | | YEAR",
                "over £30,000 | 3000000 | | YEAR",
                "£30k+ | 3000000 | | YEAR",
                "£30,000 ‐ £35,000 | 3000000 | 3500000 | YEAR",
                "£2,400 p.m. | 240000 | 240000 | MONTH",
                "£2,400-£2,600 pm | 240000 | 260000 | MONTH",
                "2400 - 2600 p/m | 240000 | 260000 | MONTH",
                "£15,000 gross per month | 1500000 | 1500000 | MONTH",
                "£32,000 paid monthly | 3200000 | 3200000 | YEAR",
                "£8,407 (paid monthly in arrears) | 840700 | 840700 | YEAR",
                "£35,000 reviewed monthly | 3500000 | 3500000 | YEAR",
                "£30,000 including one weekend a month | 3000000 | 3000000 | YEAR",
                "£28,000, on call 1 week in 4 and a day off each week | 2800000 | 2800000 | YEAR",
                "£24,500 with monthly team bonus | 2450000 | 2450000 | YEAR",
                "£30,000 + benefits | 3000000 | 3000000 | YEAR",
                "£30,000+ DOE | 3000000 | | YEAR",
                "£13.20/hr - £14.10/hr | 1320 | 1410 | HOUR",
                "£13.20ph-£14.10ph | 1320 | 1410 | HOUR",
            })
    void unitAndBoundsAreRead(String raw, BigDecimal min, BigDecimal max, String unit) {
        assertThat(SalaryText.read(raw)).hasValue(new SalaryText(min, max, unit));
    }

    /** How much is worked, or for how long, once became the most that is paid. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£12.60 per hour - 30 hours | 1260 | 1260 | HOUR",
                "£15 per hour - 37.5hrs | 1500 | 1500 | HOUR",
                "£12.60 per hour - 16 hour contract | 1260 | 1260 | HOUR",
                "£12.60ph - 20hpw | 1260 | 1260 | HOUR",
                "£12.21 per hour - 24 months fixed term | 1221 | 1221 | HOUR",
                "£12.21 per hour - 16 - 30 hours | 1221 | 1221 | HOUR",
                "£12.21 per hour to 31 March 2027 | 1221 | 1221 | HOUR",
                "£12.21 per hour to 31/03/2027 | 1221 | 1221 | HOUR",
                "£12.21 per hour to 31st March | 1221 | 1221 | HOUR",
                "£12.21 per hour - 20:00 to 08:00 | 1221 | 1221 | HOUR",
                "£12.21 per hour - 15% bonus | 1221 | 1221 | HOUR",
                "£12.21 per hour and 28 days holiday | 1221 | 1221 | HOUR",
                "£100 per day and 150 miles | 10000 | 10000 | DAY",
                "£12 per hour - 14 nights | 1200 | 1200 | HOUR",
                "£30,000 - 25 days holiday | 3000000 | 3000000 | YEAR",
                "between £28,000 and 32,000 | 2800000 | 3200000 | YEAR",
                "between 28,000 and 32,000 | 2800000 | 3200000 | YEAR",
                "£12.50 and £13.50 per hour | 1250 | 1350 | HOUR",
                "£25-30,000 | 2500000 | 3000000 | YEAR",
                "£25 - £30,000 per annum | 2500000 | 3000000 | YEAR",
                "£11.44 - 12.50 per hour | 1144 | 1250 | HOUR",
                "£12.21 per hour - 40 bed home | 1221 | 1221 | HOUR",
                "£12.21 per hour - 3 vacancies | 1221 | 1221 | HOUR",
                "£12.21 per hour - 2 weekends in 4 | 1221 | 1221 | HOUR",
                "£12 - 15 depending on age, per hour | 1200 | 1500 | HOUR",
                "£28,407 - 34,581 Agenda for Change | 2840700 | 3458100 | YEAR",
                "£8,071 to £8,674 (£12.31 per hour) | 807100 | 867400 | YEAR",
                "£28'407 per annum | 2840700 | 2840700 | YEAR",
                "£28’407 - £34’581 | 2840700 | 3458100 | YEAR",
                "20,000 GBP - 22,000 GBP | 2000000 | 2200000 | YEAR",
            })
    void numberThatCountsSomethingElseIsNoBound(String raw, BigDecimal min, BigDecimal max, String unit) {
        assertThat(SalaryText.read(raw)).hasValue(new SalaryText(min, max, unit));
    }

    /** "up to 37.5 hours a week" once made the most of what is paid an hour. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£12.21 per hour, up to 37.5 hours per week | 1221 | 1221 | HOUR",
                "£12.60/hour + up to 28 days' holiday | 1260 | 1260 | HOUR",
                "£28,407 from January 2027 | 2840700 | 2840700 | YEAR",
                "From January 2027: £28,407 | 2840700 | 2840700 | YEAR",
                "£12.21 per hour from 1 April 2027 | 1221 | 1221 | HOUR",
                "£13.05 per hour minimum 16 hours | 1305 | 1305 | HOUR",
                "£25,000 minimum 2 years' experience | 2500000 | 2500000 | YEAR",
                "£22,000, fixed term for a maximum of 12 months | 2200000 | 2200000 | YEAR",
                "£32,000 per annum over 4 days | 3200000 | 3200000 | YEAR",
                "hours from 16 to 30, £12.21 per hour | 1221 | 1221 | HOUR",
                "Up to £20 per hour | | 2000 | HOUR",
                "£20 per hour max | | 2000 | HOUR",
                "£29,970 maximum | | 2997000 | YEAR",
                "up to a maximum of £45,000 | | 4500000 | YEAR",
                "Not exceeding £30,000 | | 3000000 | YEAR",
                "no more than £30,000 a year | | 3000000 | YEAR",
                "less than £30,000 | | 3000000 | YEAR",
                "no less than £30,000 | 3000000 | | YEAR",
                "Starting from £25,000 | 2500000 | | YEAR",
                "Salary from: £25,000 per annum | 2500000 | | YEAR",
                "minimum hourly rate of £12.21 | 1221 | | HOUR",
                "£12.21 per hour minimum | 1221 | | HOUR",
                "£28,407 a year min. plus enhancements | 2840700 | | YEAR",
                "£30,000 per annum or above | 3000000 | | YEAR",
                "£30,000 per annum, more than 25 days' leave | 3000000 | 3000000 | YEAR",
                "£45,000 max. depending on experience | | 4500000 | YEAR",
                "up to circa £45,000 DOE | | 4500000 | YEAR",
                "£45,000 max (pro rata) | | 4500000 | YEAR",
                "£12.21/hr, max 20 hrs pw | 1221 | 1221 | HOUR",
            })
    void amountIsAnEndOnlyWhereTheWordForItStandsNextToIt(String raw, BigDecimal min, BigDecimal max, String unit) {
        assertThat(SalaryText.read(raw)).hasValue(new SalaryText(min, max, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "£12.50 per hour and £50 per sleep-in",
                "£12.50 per hour - £100 per night",
                "£30 per hour - £250 per day",
                "£50 per sleep - £100 per day",
                "£12.50 per hour and £500 bonus",
                "minimum £12.50 maximum"
            })
    void amountsThatArePaidForDifferentThingsAreNoRange(String raw) {
        assertThat(SalaryText.read(raw)).isEmpty();
    }

    @Test
    void amountsThatDoNotSayWhichIsTheSalaryAreNotRead() {
        assertThat(SalaryText.read("£30,000 plus £2,000 car allowance")).isEmpty();
        assertThat(SalaryText.read("£40,000 - £35,000")).isEmpty();
        assertThat(SalaryText.read("£35.000,00")).isEmpty();
        assertThat(SalaryText.read("£35,000 to £37,000 or £40,000 to £42,000")).isEmpty();
        assertThat(SalaryText.read("30 hours")).isEmpty();
        assertThat(SalaryText.read("100%")).isEmpty();
        assertThat(SalaryText.read("Band 5")).isEmpty();
        assertThat(SalaryText.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "£30,000 - £35,000 - £40,000",
                "£30,000 - 35,000 - 40,000",
                "£28,000 - 32,000 year",
                "£12 - 15 hour",
                "£10,500 per PA",
                "£28, 407 a year",
                "£250, 100 sessions",
                "£45,000 NZD",
                "£30,000 - £35,000 EUR a year",
                "£2,500 per visit",
                "£2,500 a sleep-in",
                "£2,500 welcome bonus",
                "£2,800 4-weekly",
                "£2,800 four weekly",
                "£2,200 fortnightly",
                "£3,000 termly",
                "2200 fortnightly",
                "£12.50 until 5pm",
                "£11.44",
                "£11.44 - £12.00",
                "£0.00",
                "0"
            })
    void amountThatIsNoYearsSalaryAndOfNoKnownUnitIsNotRead(String raw) {
        assertThat(SalaryText.read(raw)).isEmpty();
    }
}
