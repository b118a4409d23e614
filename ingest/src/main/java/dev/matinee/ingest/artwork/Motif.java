package dev.matinee.ingest.artwork;

import java.util.function.Consumer;

/** What a picture shows. Sheets name it in lower case: {@code art: {motif: moon-rocket}}. */
public enum Motif {
    MOON_ROCKET(SkyMotifs::moonRocket),
    SUN_TRAIN(SkyMotifs::sunTrain),
    NIGHT_FLIGHT(SkyMotifs::nightFlight),
    SLICED_MOON(SkyMotifs::slicedMoon),
    BIPLANES(SkyMotifs::biplanes),
    SEARCHLIGHTS(SkyMotifs::searchlights),
    TRAIN_SIDE(RoadMotifs::trainSide),
    LOCOMOTIVE_FRONT(RoadMotifs::locomotiveFront),
    RAILS_LETTERS(RoadMotifs::railsLetters),
    NIGHT_ROAD(RoadMotifs::nightRoad),
    HEADLIGHTS(RoadMotifs::headlights),
    GHOST_WHEEL(RoadMotifs::ghostWheel),
    DEEP_SEA(SeaMotifs::deepSea),
    BATTLESHIP(SeaMotifs::battleship),
    ICEBERGS(SeaMotifs::icebergs),
    LAKE_SUN(SeaMotifs::lakeSun),
    RUIN_REFLECTION(SeaMotifs::ruinReflection),
    FERRIS_LAKE(SeaMotifs::ferrisLake),
    CROOKED_STREET(CityMotifs::crookedStreet),
    CITY_GRID(CityMotifs::cityGrid),
    CITY_TOWERS(CityMotifs::cityTowers),
    LANTERN_SKYLINE(CityMotifs::lanternSkyline),
    MINARETS(CityMotifs::minarets),
    TEMPLE_FIRE(CityMotifs::templeFire),
    FALLING_HOUSE(RoomMotifs::fallingHouse),
    TURNING_ROOM(RoomMotifs::turningRoom),
    DOORWAY_PAIR(RoomMotifs::doorwayPair),
    CLAW_STAIR(RoomMotifs::clawStair),
    CHANDELIER(RoomMotifs::chandelier),
    MARQUEE(RoomMotifs::marquee),
    PROJECTOR(RoomMotifs::projector),
    FOG_LAMP(NightMotifs::fogLamp),
    HAUNTED_HILL(NightMotifs::hauntedHill),
    GRAVE_HANDS(NightMotifs::graveHands),
    BONFIRE_HORNS(NightMotifs::bonfireHorns),
    IRON_GATE(NightMotifs::ironGate),
    WINGS_OVER_TOWN(NightMotifs::wingsOverTown),
    SPIRAL_BARS(NightMotifs::spiralBars),
    HYPNOTIC_EYES(NightMotifs::hypnoticEyes),
    COLOSSUS(NightMotifs::colossus),
    BEETLE(CreatureMotifs::beetle),
    SAUROPOD(CreatureMotifs::sauropod),
    CAGED_BIRD(CreatureMotifs::cagedBird),
    CARNIVOROUS_PLANT(CreatureMotifs::carnivorousPlant),
    MEADOW_BUNNY(CreatureMotifs::meadowBunny),
    SLEEPING_GIANT(CreatureMotifs::sleepingGiant),
    CHALK_CLOWN(CreatureMotifs::chalkClown),
    MESA(LandMotifs::mesa),
    VOLCANO(LandMotifs::volcano),
    CLIFF_CABIN(LandMotifs::cliffCabin),
    RIDER_UNDERGROUND(LandMotifs::riderUnderground),
    MASK_Z(FaceMotifs::maskZ),
    HOODED_MASK(FaceMotifs::hoodedMask),
    BOBBED_HAIR(FaceMotifs::bobbedHair),
    HALO(FaceMotifs::halo),
    LENS_EYE(FaceMotifs::lensEye),
    CLOAK_DOVES(FaceMotifs::cloakDoves),
    BIG_CLOCK(ObjectMotifs::bigClock),
    UNIFORM(ObjectMotifs::uniform),
    BOW_TIE(ObjectMotifs::bowTie),
    POISON_GLASS(ObjectMotifs::poisonGlass),
    TELEPHONES(ObjectMotifs::telephones),
    CANDLES(ObjectMotifs::candles),
    INK_BLOT(ObjectMotifs::inkBlot),
    INKWELL(ObjectMotifs::inkwell),
    KEYHOLE(ObjectMotifs::keyhole),
    CONSTRUCTIVIST(AbstractMotifs::constructivist),
    TARGET(AbstractMotifs::target),
    MAZE(AbstractMotifs::maze),
    ARABESQUE(AbstractMotifs::arabesque);

    private final Consumer<Stage> painting;

    Motif(Consumer<Stage> painting) {
        this.painting = painting;
    }

    void paint(Stage stage) {
        painting.accept(stage);
    }
}
