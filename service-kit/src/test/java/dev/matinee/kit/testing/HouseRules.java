package dev.matinee.kit.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
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

    /**
     * What makes code, objects or programs of text, reads XML, looks names up, or can be guessed has no place in a service.
     *
     * @param but packages that need something of it, and say why
     */
    public static ArchRule nothingDangerousIsUsed(String... but) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(but)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "javax.script..",
                                "javax.naming..",
                                "javax.xml..",
                                "org.w3c.dom..",
                                "org.xml.sax..",
                                "java.rmi..",
                                "org.springframework.expression..",
                                "sun..")
                        .or(belongToAnyOf(
                                java.io.ObjectInputStream.class,
                                java.lang.ProcessBuilder.class,
                                java.net.URLClassLoader.class))
                        .or(type(java.util.Random.class))
                        .or(type(java.util.concurrent.ThreadLocalRandom.class)))
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))));
    }

    public static ArchRule noJunkDrawers() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..")
                .allowEmptyShould(true);
    }
}
