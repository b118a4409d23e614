package dev.matinee.catalog;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.matinee.kit.testing.HouseRules;

@AnalyzeClasses(packages = "dev.matinee.catalog", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule features = HouseRules.featuresKnowEachOtherOneWay("dev.matinee.catalog");

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
}
