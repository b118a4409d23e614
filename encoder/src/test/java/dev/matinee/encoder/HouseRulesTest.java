package dev.matinee.encoder;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.matinee.kit.testing.HouseRules;

@AnalyzeClasses(packages = "dev.matinee.encoder", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule CIRCLES = HouseRules.featuresKnowEachOtherOneWay("dev.matinee.encoder");

    @ArchTest
    static final ArchRule OWN = HouseRules.controllersAndEntitiesAreTheFeaturesOwn();

    @ArchTest
    static final ArchRule FIELDS = HouseRules.nothingIsInjectedIntoFields();

    @ArchTest
    static final ArchRule TIME = HouseRules.timeComesFromAClock();

    @ArchTest
    static final ArchRule NAMES = HouseRules.noJunkDrawers();

    /** ffmpeg is a program, and started in one place. */
    @ArchTest
    static final ArchRule DANGERS = HouseRules.nothingDangerousIsUsed("dev.matinee.encoder.ffmpeg..");
}
