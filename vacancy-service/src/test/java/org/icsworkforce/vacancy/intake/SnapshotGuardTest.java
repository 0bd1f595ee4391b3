package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.icsworkforce.vacancy.intake.SnapshotGuard.OnGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotGuardTest {

    /** Both bounds have to be passed, and what stands at a bound has not passed it. */
    @ParameterizedTest
    @CsvSource({
        "5, 5, false",
        "5, 20, false",
        "6, 6, true",
        "6, 29, true",
        "6, 30, false",
        "7, 30, true",
        "20, 100, false",
        "21, 100, true",
        "200000, 1000000, false",
        "200001, 1000000, true"
    })
    void moreThanFiveAndMoreThanAFifthAreHeld(int closing, int open, boolean held) {
        assertThat(SnapshotGuard.USUAL.holds(closing, open, 1, false)).isEqualTo(held);
    }

    @Test
    void oneIsHeldWhereNoRowWasAcceptedOrOneCannotBeRead() {
        assertThat(SnapshotGuard.USUAL.holds(1, 100, 0, false)).isTrue();
        assertThat(SnapshotGuard.USUAL.holds(1, 100, 99, true)).isTrue();
        assertThat(SnapshotGuard.USUAL.holds(1, 100, 99, false)).isFalse();
    }

    @Test
    void nothingThatWouldCloseIsNothingToHold() {
        var nothingAllowed = new SnapshotGuard(0, 0, OnGuard.HOLD_ALL);
        assertThat(nothingAllowed.holds(0, 100, 0, true)).isFalse();
        assertThat(nothingAllowed.holds(1, 100, 99, false)).isTrue();
    }
}
