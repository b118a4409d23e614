package dev.matinee.recommendation;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.matinee.kit.testing.HouseRules;

@AnalyzeClasses(packages = "dev.matinee.recommendation", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule features = HouseRules.featuresKnowEachOtherOneWay("dev.matinee.recommendation");

    @ArchTest
    static final ArchRule controllers = HouseRules.controllersAndEntitiesAreTheFeaturesOwn();

    @ArchTest
    static final ArchRule injection = HouseRules.nothingIsInjectedIntoFields();

    @ArchTest
    static final ArchRule time = HouseRules.timeComesFromAClock();

    @ArchTest
    static final ArchRule drawers = HouseRules.noJunkDrawers();

    @ArchTest
    static final ArchRule dangers = HouseRules.nothingDangerousIsUsed();
}
