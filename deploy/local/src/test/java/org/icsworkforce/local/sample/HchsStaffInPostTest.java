package org.icsworkforce.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HchsStaffInPostTest {

    private static final Map<String, String> JUNE_2018 = Map.of(
            "RVV", "6977.4",
            "RWF", "4900.2",
            "RPA", "3733.3",
            "RN7", "2904.1",
            "RXY", "2817.8",
            "RYY", "3767.3",
            "RYD", "3065.4");

    @Test
    void controlTotalsOfThePublisherComeOut() {
        Map<String, BigDecimal> totals = HchsStaffInPost.rows().stream()
                .filter(row -> row.month().equals("2018-06"))
                .collect(Collectors.groupingBy(
                        EstablishmentRow::organisation,
                        Collectors.reducing(BigDecimal.ZERO, EstablishmentRow::inPostWte, BigDecimal::add)));

        assertThat(totals.keySet()).isEqualTo(JUNE_2018.keySet());
        JUNE_2018.forEach((trust, total) -> assertThat(totals.get(trust))
                .as(trust)
                .isCloseTo(new BigDecimal(total), within(new BigDecimal("0.1"))));
    }

    @Test
    void oneRowPerMonthTrustAndStaffGroup() {
        var rows = HchsStaffInPost.rows();

        assertThat(rows).hasSize(147).extracting(EstablishmentRow::month).containsOnly("2017-09", "2018-06");
        assertThat(rows)
                .extracting(row -> row.month() + row.organisation() + row.staffGroup())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheSourceLacksIsNotSaid() {
        assertThat(HchsStaffInPost.rows()).allSatisfy(row -> {
            assertThat(row.establishmentWte()).isNull();
            assertThat(row.vacancyWte()).isNull();
            assertThat(row.inPostWte().scale()).isEqualTo(4);
        });
    }

    @Test
    void everyLabelIsPublishedAndItsCodeIsTheLabelInKebabCase() {
        var published = Tables.read("/reference/hchs_published_staff_groups.csv").stream()
                .map(row -> row.getField("staff_group"))
                .toList();

        assertThat(Tables.read("/data/hchs/staff-groups.csv")).hasSize(13).allSatisfy(group -> {
            String label = group.getField("label");
            assertThat(published).contains(label);
            assertThat(group.getField("code"))
                    .isEqualTo(label.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
        });
    }
}
