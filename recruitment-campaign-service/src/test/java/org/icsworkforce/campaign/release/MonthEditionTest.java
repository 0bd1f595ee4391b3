package org.icsworkforce.campaign.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonthEditionTest {

    private final List<MonthEdition> editions = new ArrayList<>();

    private static HireCount hires(String campaign, String organisation, int number) {
        return new HireCount(campaign, organisation, true, number, false);
    }

    /** The next edition joins the earlier ones; whether there was one. */
    private boolean release(HireCount... now) {
        var next = MonthEdition.next(editions, Set.of(now));
        next.ifPresent(editions::add);
        return next.isPresent();
    }

    private ReleasedCell cell(String campaign, String organisation) {
        return editions.getLast().cells().stream()
                .filter(cell -> cell.members().equals(List.of(campaign, organisation)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody at " + campaign + ", " + organisation));
    }

    @Test
    void firstEditionHidesFewAndTellsEnough() {
        release(hires("sea", "RVV", 4), hires("hills", "RVV", 5));
        assertThat(cell("sea", "RVV").hires()).isNull();
        assertThat(cell("hills", "*").hires()).isNull();
        editions.clear();
        release(hires("hills", "RVV", 5));
        assertThat(cell("hills", "RVV").hires()).isEqualTo(5);
        assertThat(cell("*", "*").hires()).isEqualTo(5);
    }

    @Test
    void fewMoreAreHeldBackUntilTheyAreEnough() {
        release(hires("sea", "RVV", 10));
        assertThat(release(hires("sea", "RVV", 11))).isFalse();
        assertThat(release(hires("sea", "RVV", 14))).isFalse();
        assertThat(release(hires("sea", "RVV", 15))).isTrue();
        assertThat(cell("sea", "*").hires()).isEqualTo(15);
    }

    @Test
    void onesThatTheOthersSubtractAreHeldBackToo() {
        release(hires("sea", "RVV", 10), hires("sea", "RPA", 10));
        // both change by enough, and their sum by one
        release(hires("sea", "RVV", 16), hires("sea", "RPA", 5));
        assertThat(editions).hasSize(2);
        assertThat(cell("*", "*").hires()).satisfies(sum -> assertThat(sum == null || Math.abs(sum - 20) != 1)
                .isTrue());
    }

    @Test
    void newCampaignInAMonthThatWasToldIsHeldBackWhileItIsSmall() {
        release(hires("hills", "RVV", 9));
        assertThat(release(hires("hills", "RVV", 9), hires("sea", "RVV", 4))).isFalse();
        assertThat(release(hires("hills", "RVV", 9), hires("sea", "RVV", 5))).isTrue();
        assertThat(cell("sea", "RVV").hires()).isEqualTo(5);
    }

    @Test
    void campaignStaysInTheTotalsThatItWasFirstIn() {
        var uncosted = new HireCount("sea", "RVV", false, 8, false);
        release(uncosted, hires("hills", "RVV", 9));
        assertThat(cell("*", "*").hires()).isEqualTo(9);
        // a cost was told since, and the total would tell how many it was that came with it
        assertThat(release(uncosted.with(true), hires("hills", "RVV", 9))).isFalse();
        release(uncosted.with(true), hires("hills", "RVV", 19));
        assertThat(cell("*", "*").hires()).isEqualTo(19);
        assertThat(cell("sea", "RVV").inTotal()).isFalse();
    }

    @Test
    void markOfAGroupStaysWithItsCount() {
        release(hires("sea", "RVV", 10));
        release(new HireCount("sea", "RVV", true, 11, true), hires("sea", "RPA", 20));
        assertThat(editions.getLast().counts()).contains(hires("sea", "RVV", 10));
    }
}
