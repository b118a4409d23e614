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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void theLedgerIsOnlyAddedTo() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> changesTheLedger(read(file)))
                            .toList())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger SET amount = 0",
                "DELETE FROM ledger WHERE account_id = ?",
                "delete e from ledger e",
                "REPLACE INTO `ledger` VALUES (1)",
                "INSERT INTO ledger (id) VALUES (1) ON DUPLICATE KEY UPDATE amount = 0",
                "TRUNCATE TABLE ledger",
                "DROP TABLE ledger"
            })
    void aStatementThatChangesTheLedgerIsNoticed(String statement) {
        assertThat(changesTheLedger(statement)).isTrue();
    }

    private static final Pattern LEDGER_CHANGED = Pattern.compile(
            "(?is)\\b(update|replace\\s+into|truncate(\\s+table)?|drop\\s+table|delete\\b[^;\"]*?\\bfrom)\\s+`?ledger\\b"
                    + "|\\binto\\s+`?ledger\\b[^;\"]*?\\bon\\s+duplicate\\b");

    private static boolean changesTheLedger(String code) {
        return LEDGER_CHANGED.matcher(code).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
