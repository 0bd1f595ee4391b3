package org.icsworkforce.vacancy.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.codelist.CodeList.Item;
import org.icsworkforce.vacancy.codelist.CodeList.Status;
import org.junit.jupiter.api.Test;

class ShippedListsTest {

    private final Map<String, CodeList> lists =
            ShippedLists.read().stream().collect(Collectors.toMap(CodeList::id, Function.identity()));

    @Test
    void everyListHasItemsWithUniqueCodesAndLabels() {
        assertThat(lists.values()).allSatisfy(list -> {
            assertThat(list.items()).as(list.id()).isNotEmpty();
            assertThat(list.items())
                    .extracting(Item::code)
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
            assertThat(list.items()).extracting(Item::label).noneMatch(String::isBlank);
        });
    }

    @Test
    void jobRolesAreThoseOfTheDataSetWithTheirStaffGroups() {
        CodeList roles = list("nwd-job-role");

        assertThat(roles.items()).hasSize(318);
        assertThat(roles.items()).allSatisfy(role -> assertThat(role.code()).startsWith(role.parent()));
        assertThat(item(roles, "03007")).isEqualTo(new Item("03007", "Staff Nurse", "03", Status.ACTIVE));
        assertThat(item(roles, "01009").status()).isEqualTo(Status.RETIRED);
    }

    @Test
    void parentsAreItemsOfTheirLists() {
        Map.of(
                        "nwd-job-role", "nwd-staff-group",
                        "asc-job-role", "asc-job-group",
                        "hchs-staff-group", "hchs-main-staff-group")
                .forEach((list, parents) -> assertThat(codes(parents))
                        .containsAll(
                                list(list).items().stream().map(Item::parent).collect(Collectors.toSet())));
    }

    @Test
    void labelsWithoutCodesAreCodedInKebabCase() {
        assertThat(codes("hchs-staff-group"))
                .hasSize(23)
                .contains("nurses-health-visitors", "support-to-st-t-staff", "hchs-doctors-all-grades");
        assertThat(codes("pwr-staff-group")).hasSize(8).contains("nursing-midwifery-and-hv");
    }

    @Test
    void codesOfOtherListsCarryTheirPrefix() {
        assertThat(item(list("asc-job-role"), "ASC:10").label()).isEqualTo("Care worker");
        assertThat(item(list("soc-2020"), "SOC:2211").label()).isEqualTo("Generalist medical practitioners");
    }

    @Test
    void bandsAreThoseOfThePayScales() {
        Set<String> paid = ReferenceFile.read("afc_pay_england").stream()
                .map(row -> "BAND_" + row.getField("band").toUpperCase())
                .collect(Collectors.toSet());

        assertThat(codes("afc-band")).containsExactlyInAnyOrderElementsOf(paid);
    }

    private CodeList list(String id) {
        return lists.get(id);
    }

    private List<String> codes(String id) {
        return list(id).items().stream().map(Item::code).toList();
    }

    private static Item item(CodeList list, String code) {
        return list.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
