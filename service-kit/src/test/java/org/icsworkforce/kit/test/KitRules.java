package org.icsworkforce.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The rules of the architecture that a machine can check. Each service's {@code ArchitectureTest} calls them. */
public final class KitRules {

    private static final String ROOT = "org.icsworkforce.";
    private static final List<String> SERVICES = List.of("vacancy", "retention", "campaign", "gateway");

    /** The kit is mechanism: these belong to the services. Spelt without separators, compared without case. */
    private static final List<String> NOT_IN_THE_KIT = List.of(
            "vacancy",
            "vacancies",
            "study",
            "studies",
            "survey",
            "campaign",
            "hire",
            "trust",
            "council",
            "nhs",
            "staffgroup");

    private static final List<String> NOT_A_NAME =
            List.of("Impl", "Util", "Utils", "Helper", "Manager", "Dto", "Mapper");

    private KitRules() {}

    /** All rules for the service whose classes are in {@code org.icsworkforce.<name>}. */
    public static void checkService(String name) {
        JavaClasses classes = mainClassesOf(name);
        noOtherService(name).check(classes);
        noCycles(name).check(classes);
        injectedClock().check(classes);
        tellingNames().check(classes);
        wordedConstraints().check(classes);
        locationsAsPaths().check(classes);
    }

    public static void checkKit() {
        JavaClasses classes = mainClassesOf("kit");
        noOtherService("kit").check(classes);
        noCycles("kit").check(classes);
        injectedClock().check(classes);
        tellingNames().check(classes);
        wordedConstraints().check(classes);
        locationsAsPaths().check(classes);
        ArchRuleDefinition.classes().should(speakOfNoDomain()).check(classes);
        // the dataset operations are the same in every service, to the letter
        noClasses()
                .that()
                .resideOutsideOfPackages("org.icsworkforce.kit.dataset", "org.icsworkforce.kit.snapshot")
                .should()
                .beAnnotatedWith("jakarta.ws.rs.Path")
                .check(classes);
        noClasses().should().beAnnotatedWith("jakarta.persistence.Entity").check(classes);
    }

    public static JavaClasses mainClassesOf(String name) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + name);
    }

    private static ArchRule noOtherService(String name) {
        String[] others = SERVICES.stream()
                .filter(service -> !service.equals(name))
                .map(service -> ROOT + service + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services know one another by their contracts only");
    }

    private static ArchRule noCycles(String name) {
        return slices().matching(ROOT + name + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private static ArchRule injectedClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the system clock outside a producer",
                        call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system")
                                && !call.getOrigin().isAnnotatedWith("jakarta.enterprise.inject.Produces")))
                .because("time comes from the one injected Clock");
    }

    private static ArchRule wordedConstraints() {
        var words = ResourceBundle.getBundle("ValidationMessages");
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are constraints without words in ValidationMessages",
                        type -> type.getPackageName().equals("jakarta.validation.constraints")
                                && !words.containsKey(type.getName() + ".message")))
                .because("faults speak in the words of the product, not of Bean Validation");
    }

    private static ArchRule locationsAsPaths() {
        return noClasses()
                .should()
                .callMethod(Response.class, "created", URI.class)
                .orShould()
                .callMethod(Response.ResponseBuilder.class, "location", URI.class)
                .orShould()
                .callMethod(Response.ResponseBuilder.class, "contentLocation", URI.class)
                .because("the framework makes these absolute, with the host that a service believes it has: a path is"
                        + " right wherever the caller reached the gateway");
    }

    private static ArchRule tellingNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(" + String.join("|", NOT_A_NAME) + ")")
                .because("such a name says what a class is called when nobody knows what it is");
    }

    private static ArchCondition<JavaClass> speakOfNoDomain() {
        return new ArchCondition<>("use no word of the domain in names") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(
                                Stream.of(type.getSimpleName()),
                                type.getFields().stream().map(field -> field.getName()),
                                type.getMethods().stream().map(method -> method.getName()))
                        .flatMap(names -> names)
                        .filter(KitRules::speaksOfTheDomain)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + name)));
            }
        };
    }

    private static boolean speaksOfTheDomain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
        return NOT_IN_THE_KIT.stream().anyMatch(plain::contains);
    }
}
