package dev.matinee.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.matinee.kit.testing.HouseRules;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.matinee.billing", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule features = HouseRules.featuresKnowEachOtherOneWay("dev.matinee.billing");

    @ArchTest
    static final ArchRule insides = HouseRules.controllersAndEntitiesAreTheFeaturesOwn();

    @ArchTest
    static final ArchRule injection = HouseRules.nothingIsInjectedIntoFields();

    @ArchTest
    static final ArchRule time = HouseRules.timeComesFromAClock();

    @ArchTest
    static final ArchRule drawers = HouseRules.noJunkDrawers();

    @ArchTest
    static final ArchRule dangers = HouseRules.nothingDangerousIsUsed();

    @ArchTest
    static final ArchRule money = classes().should(haveNothingInFloatingPoint());

    @Test
    void aPriceInFloatingPointIsNoticed() {
        var wrong = new ClassFileImporter().importClasses(WrongPrice.class);
        assertThat(money.evaluate(wrong).hasViolation()).isTrue();
    }

    @SuppressWarnings("unused")
    private record WrongPrice(double amount) {}

    private static ArchCondition<JavaClass> haveNothingInFloatingPoint() {
        var floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return new ArchCondition<>("have nothing in floating point") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var fields = type.getFields().stream().map(f -> f.getRawType());
                var code = type.getCodeUnits().stream()
                        .flatMap(
                                c -> Stream.concat(Stream.of(c.getRawReturnType()), c.getRawParameterTypes().stream()));
                var calls = type.getMethodCallsFromSelf().stream().map(c -> c.getTargetOwner());
                Stream.of(fields, code, calls)
                        .flatMap(s -> s)
                        .filter(used -> floating.contains(used.getName()))
                        .forEach(used -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " uses " + used.getName())));
            }
        };
    }
}
