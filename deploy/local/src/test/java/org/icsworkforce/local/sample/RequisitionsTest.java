package org.icsworkforce.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequisitionsTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 11, 1);
    private static final List<String> EMPLOYERS =
            List.of("RVV", "RWF", "RPA", "RN7", "RXY", "RYY", "RYD", "GSS:E10000016", "GSS:E06000035", "QKS");

    @Test
    void sameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        assertThat(rows("RVV", 7, 500)).isEqualTo(rows("RVV", 7, 500)).isNotEqualTo(rows("RVV", 8, 500));
    }

    @Test
    void longerFileBeginsWithTheShorterOne() {
        assertThat(rows("RXY", 7, 500)).startsWith(rows("RXY", 7, 100).toArray(Requisition[]::new));
    }

    @Test
    void everyEmployerOfTheListHasWorkplaces() {
        assertThat(Employer.all()).extracting(Employer::code).isEqualTo(EMPLOYERS);
        assertThat(Employer.all())
                .allSatisfy(employer ->
                        assertThat(employer.workplaces()).isNotEmpty().doesNotContainNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RVV", "RWF", "RPA", "RN7", "RXY", "RYY", "RYD", "GSS:E10000016", "GSS:E06000035", "QKS"})
    void everyCodeIsInItsList(String employer) {
        Set<String> staffGroups = active("/reference/nwd_staff_group.csv", "code");
        Set<String> nwdRoles = active("/reference/nwd_job_role.csv", "job_role_code");
        Set<String> ascRoles = all("/reference/ascwds_job_role.csv", "ascwds_job_id");
        Set<String> contracts = active("/reference/nwd_employment_contract_type.csv", "code");
        Set<String> sources = active("/reference/nwd_recruitment_source.csv", "code");
        Set<String> organisations = organisations();

        assertThat(rows(employer, 7, 3000)).allSatisfy(row -> {
            assertThat(organisations).contains(row.organisation());
            assertThat(contracts).contains(row.contractType());
            if (row.jobRole().startsWith("ASC:")) {
                assertThat(ascRoles).contains(row.jobRole().substring(4));
                assertThat(row.staffGroup()).isNull();
            } else {
                assertThat(nwdRoles).contains(row.jobRole());
                assertThat(staffGroups).contains(row.staffGroup());
            }
            assertThat(row.outcomes()).allSatisfy(outcome -> assertThat(sources).contains(outcome.recruitmentSource()));
        });
    }

    @Test
    void siteHasThePostcodeOfTheRegister() {
        Set<String> postcodes = all("/reference/km_trust_sites_2018.csv", "postcode");

        assertThat(rows("RYY", 7, 300))
                .allSatisfy(row -> assertThat(postcodes).contains(row.location().postcode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RVV", "RWF", "RPA", "RN7", "RXY", "RYY", "RYD", "GSS:E10000016", "GSS:E06000035", "QKS"})
    void everyWorkplaceButANetworkHasAPositionInTheCounty(String employer) {
        assertThat(Employer.of(employer).orElseThrow().workplaces()).allSatisfy(workplace -> {
            if (workplace.kind() == Workplace.Kind.NETWORK) {
                assertThat(workplace.position()).isNull();
            } else {
                assertThat(workplace.position().latitude()).isBetween(new BigDecimal("50.9"), new BigDecimal("51.5"));
                assertThat(workplace.position().longitude()).isBetween(BigDecimal.ZERO, new BigDecimal("1.5"));
            }
        });
    }

    @Test
    void whatIsHardToFillIsAdvertisedUntilItIsFilledAndOthersHaveAClosingDay() {
        var live = rows("RVV", 7, 640).stream()
                .filter(row -> List.of("OPEN", "PARTIALLY_FILLED").contains(row.status()))
                .toList();
        assertThat(live).allSatisfy(row -> assertThat(row.milestones().closesOn() == null)
                .isEqualTo(row.hardToFill()));
        assertThat(live.stream().filter(Requisition::hardToFill)).hasSizeGreaterThan(10);
    }

    @Test
    void payIsThatOfTheBandInTheYearOfApproval() {
        assertThat(new PayBands().of("BAND_5", LocalDate.of(2026, 4, 1)))
                .isEqualTo(new PayBands.Range("£32,073 to £39,043 a year", 3_207_300, 3_904_300));
        assertThat(new PayBands().of("BAND_8A", LocalDate.of(2026, 3, 31)).min())
                .isEqualTo(5_569_000);
        assertThat(new PayBands().of("BAND_2", LocalDate.of(2030, 1, 1)).text()).isEqualTo("£25,272 a year");
    }

    @Test
    void statusAgreesWithDatesAndOutcomes() {
        assertThat(rows("RVV", 7, 5000)).allSatisfy(row -> {
            var milestones = row.milestones();
            int filled = row.outcomes().size();
            assertThat(row.sourceUpdatedAt())
                    .isBefore(AS_AT.atStartOfDay(ZoneOffset.UTC).toInstant());
            assertThat(Stream.of(milestones.approvedOn(), milestones.advertisedOn(), milestones.interviewedOn())
                            .filter(Objects::nonNull))
                    .isSorted()
                    .allSatisfy(date -> assertThat(date).isBefore(AS_AT));
            switch (row.status()) {
                case "PLANNED" -> assertThat(milestones.approvedOn()).isNull();
                case "APPROVED" -> assertThat(milestones.advertisedOn()).isNull();
                case "OPEN" -> assertThat(filled).isZero();
                case "PARTIALLY_FILLED" -> assertThat(filled).isBetween(1, row.posts() - 1);
                case "FILLED" -> assertThat(filled).isEqualTo(row.posts());
                default -> assertThat(filled).isLessThan(row.posts());
            }
        });
    }

    @Test
    void everyStatusOccursAndReferencesAreUnique() {
        var rows = rows("RVV", 7, 5000);

        assertThat(rows)
                .extracting(Requisition::status)
                .contains(
                        "PLANNED", "APPROVED", "OPEN", "ON_HOLD", "PARTIALLY_FILLED", "FILLED", "WITHDRAWN", "LAPSED");
        assertThat(rows)
                .extracting(Requisition::reference)
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("RVV-202[56]-\\d{5}"));
    }

    private static List<Requisition> rows(String employer, long seed, int count) {
        var requisitions =
                new Requisitions(Employer.of(employer).orElseThrow(), AS_AT, SampleData.random(seed, "a-feed"));
        return Stream.generate(requisitions::next).limit(count).toList();
    }

    private static Set<String> organisations() {
        return Stream.of(
                        all("/reference/km_organisations.csv", "ods_code").stream(),
                        all("/reference/km_gp_practices_2022_23.csv", "practice_code").stream(),
                        all("/reference/km_pcns_2022_23.csv", "pcn_code").stream(),
                        all("/reference/km_local_authorities.csv", "ons_gss_code").stream()
                                .map(code -> "GSS:" + code))
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());
    }

    private static Set<String> all(String list, String column) {
        return Tables.read(list).stream().map(row -> row.getField(column)).collect(Collectors.toSet());
    }

    private static Set<String> active(String list, String column) {
        return Tables.read(list).stream()
                .filter(row -> row.getField("status").equals("active"))
                .map(row -> row.getField(column))
                .collect(Collectors.toSet());
    }
}
