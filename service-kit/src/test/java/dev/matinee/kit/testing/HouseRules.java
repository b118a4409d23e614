package dev.matinee.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/**
 * What ArchUnit holds every service to. A service's {@code HouseRulesTest} names its package and has each as an
 * {@code @ArchTest}.
 */
public final class HouseRules {
    private HouseRules() {}

    /** Features do not go in circles: of two, at most one knows the other. */
    public static ArchRule featuresKnowEachOtherOneWay(String servicePackage) {
        return slices().matching(servicePackage + ".(*)..").should().beFreeOfCycles();
    }

    /** What a controller, an entity or a table row is stays inside of its feature. */
    public static ArchRule controllersAndEntitiesAreTheFeaturesOwn() {
        return classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .or()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    public static ArchRule nothingIsInjectedIntoFields() {
        return NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

    public static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    public static ArchRule noJunkDrawers() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..")
                .allowEmptyShould(true);
    }
}
