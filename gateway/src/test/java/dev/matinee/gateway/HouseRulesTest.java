package dev.matinee.gateway;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.matinee.kit.testing.HouseRules;

@AnalyzeClasses(packages = "dev.matinee.gateway", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule features = HouseRules.featuresKnowEachOtherOneWay("dev.matinee.gateway");

    @ArchTest
    static final ArchRule controllers = HouseRules.controllersAndEntitiesAreTheFeaturesOwn();

    @ArchTest
    static final ArchRule injection = HouseRules.nothingIsInjectedIntoFields();

    @ArchTest
    static final ArchRule time = HouseRules.timeComesFromAClock();

    @ArchTest
    static final ArchRule drawers = HouseRules.noJunkDrawers();

    /** When whom was turned away comes again is spread, which nobody gains by guessing. */
    @ArchTest
    static final ArchRule dangers = HouseRules.nothingDangerousIsUsed("dev.matinee.gateway.shed..");
}
