package dev.matinee.catalog.master;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.catalog.title.Titles;
import dev.matinee.events.v1.Asset;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each slot of a title has: of several masters the one that was wanted last, and it plays once it is ready. */
@Component
class Slots {
    private static final Comparator<Master> BY_CHOICE =
            Comparator.comparing(Master::chosenAt).thenComparing(Master::id);

    private final MasterStore store;
    private final Titles titles;
    private final Clock clock;

    Slots(MasterStore store, Titles titles, Clock clock) {
        this.store = store;
        this.titles = titles;
        this.clock = clock;
    }

    /** Makes it its slot's, unless it is. */
    void choose(Master master) {
        var chosen = store.ofTitle(master.titleId()).stream()
                .filter(m -> m.source().slot().equals(master.source().slot()))
                .max(BY_CHOICE);
        if (!chosen.equals(Optional.of(master))) {
            store.choose(master, clock.instant());
        }
    }

    /** The chosen one of each slot. */
    List<Master> chosen(String titleId) {
        return ofEachSlot(store.ofTitle(titleId).stream());
    }

    /** The same of many titles; those without masters are missing. */
    Map<String, List<Master>> chosen(Collection<String> titleIds) {
        return store.ofTitles(titleIds).stream()
                .collect(Collectors.groupingBy(
                        Master::titleId,
                        Collectors.collectingAndThen(Collectors.toList(), masters -> ofEachSlot(masters.stream()))));
    }

    /** Of each slot the one that plays: slots without a ready master are missing. */
    List<Master> playing(String titleId) {
        return ofEachSlot(store.ofTitle(titleId).stream().filter(m -> m.state() == MasterState.READY));
    }

    private static List<Master> ofEachSlot(Stream<Master> masters) {
        return masters
                .collect(Collectors.groupingBy(m -> m.source().slot(), Collectors.maxBy(BY_CHOICE)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Master::id))
                .toList();
    }

    void playAll(String titleId) {
        store.ofTitle(titleId).stream().map(m -> m.source().slot()).distinct().forEach(slot -> play(titleId, slot));
    }

    /** Gives the slot the asset of the latest chosen master that is ready. The same again changes nothing. */
    void play(String titleId, Slot slot) {
        store.ofTitle(titleId).stream()
                .filter(m -> m.state() == MasterState.READY && m.source().slot().equals(slot))
                .max(BY_CHOICE)
                .ifPresent(master -> {
                    var asset = asset(master);
                    titles.edit(
                            titleId,
                            null,
                            Act.byItself(Action.ENCODED),
                            title -> title.takenDown() != null
                                    ? title
                                    : title.asset(slot)
                                            .filter(asset::equals)
                                            .map(same -> title)
                                            .orElseGet(() -> title.attach(slot, asset, clock.millis())));
                });
    }

    private static Asset asset(Master master) {
        try {
            return Asset.parseFrom(master.asset());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("The asset of master " + master.id() + " cannot be read", e);
        }
    }
}
