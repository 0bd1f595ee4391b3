package org.icsworkforce.vacancy.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.organisation.Organisation.FormerName;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisation.Sector;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final Register register = Register.read();
    private final Map<String, Organisation> byCode =
            register.organisations().stream().collect(Collectors.toMap(Organisation::code, Function.identity()));

    @Test
    void everyKindIsCountedAsItsSourceHasIt() {
        Map<Kind, Long> counts = register.organisations().stream()
                .collect(Collectors.groupingBy(Organisation::kind, Collectors.counting()));

        assertThat(counts)
                .containsEntry(Kind.NHS_TRUST, 7L)
                .containsEntry(Kind.NHS_TRUST_SITE, 1140L)
                .containsEntry(Kind.COUNCIL, 2L)
                .containsEntry(Kind.DISTRICT_COUNCIL, 12L)
                .containsEntry(Kind.PRIMARY_CARE_NETWORK, 43L)
                .containsEntry(Kind.GP_PRACTICE, 203L)
                .containsEntry(Kind.CCG, 8L);
    }

    @Test
    void oneWithoutACodeIsNotLoadedAndNamed() {
        assertThat(register.unlisted())
                .containsExactly(
                        new Register.Unlisted("Medway Community Healthcare CIC", "Independent community provider"));
    }

    @Test
    void parentsAndSuccessorsAreInTheRegister() {
        assertThat(byCode.keySet())
                .containsAll(register.organisations().stream()
                        .flatMap(one -> java.util.stream.Stream.of(one.parent(), one.successor()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        assertThat(byCode.get("QKS").parent()).isEqualTo("Y59");
        assertThat(byCode.get("RVV01").parent()).isEqualTo("RVV");
        assertThat(byCode.get("GSS:E07000105").parent()).isEqualTo("GSS:E10000016");
    }

    @Test
    void predecessorsLeadToTheBoardOfToday() {
        Organisation ashford = byCode.get("09C");

        assertThat(ashford.isOpen(LocalDate.of(2020, 3, 30))).isTrue();
        assertThat(ashford.isOpen(LocalDate.of(2020, 4, 1))).isFalse();
        assertThat(ashford.successor()).isEqualTo("91Q");
        assertThat(byCode.get("91Q").successor()).isEqualTo("QKS");
    }

    @Test
    void renamedTrustHasItsNameOfTodayAndRemembersTheOther() {
        assertThat(byCode.get("RXY").name()).isEqualTo("Kent and Medway Mental Health NHS Trust");
        assertThat(byCode.get("RXY").sector()).isEqualTo(Sector.MENTAL_HEALTH);
        assertThat(byCode.get("RXY").formerNames())
                .containsExactly(new FormerName("Kent and Medway NHS and Social Care Partnership Trust", null));
    }

    @Test
    void trustOfThreeCountiesIsPartlyInTheSystemWithNoShareInvented() {
        assertThat(byCode.get("RYD").inSystem()).isEqualTo(InSystem.PARTLY);
        assertThat(byCode.get("RYD").share()).isNull();
        assertThat(byCode.get("RYD").postcode()).isEqualTo("BN7 2XW");
        assertThat(byCode.get("Y59").inSystem()).isEqualTo(InSystem.NO);
    }

    @Test
    void practiceWithoutANetworkBelongsToTheSubIcb() {
        assertThat(byCode.get("G82067").parent()).isEqualTo("91Q");
        assertThat(byCode.get("G82002").parent()).isEqualTo("U34235");
        assertThat(byCode.get("G82011").closedOn()).isEqualTo("2020-06-30");
        assertThat(byCode.get("G82011").postcode()).isEqualTo("ME7 1LX");
    }

    @Test
    void councilsAreCodedByGss() {
        assertThat(byCode.get("GSS:E10000016").name()).isEqualTo("Kent County Council");
        assertThat(byCode.get("GSS:E06000035").kind()).isEqualTo(Kind.COUNCIL);
        assertThat(byCode.get("GSS:E07000112").formerNames()).containsExactly(new FormerName("Shepway", null));
    }
}
