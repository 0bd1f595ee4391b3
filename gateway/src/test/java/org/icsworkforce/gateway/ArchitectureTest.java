package org.icsworkforce.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String OURS = "org.icsworkforce.gateway";

    private final JavaClasses gateway = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);

    @Test
    void gatewayKnowsNoServiceAndNotTheirKit() {
        assertThat(gateway).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.icsworkforce.kit..",
                        "org.icsworkforce.vacancy..",
                        "org.icsworkforce.retention..",
                        "org.icsworkforce.campaign..",
                        "org.icsworkforce.local..",
                        "org.icsworkforce.stack..")
                .check(gateway);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(OURS + ".(*)..").should().beFreeOfCycles().check(gateway);
    }

    @Test
    void featuresDoNotKnowTheFront() {
        noClasses()
                .that()
                .resideInAPackage(OURS + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OURS)
                .check(gateway);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(gateway);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Mapper)")
                .check(gateway);
    }
}
