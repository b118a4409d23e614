package dev.matinee.catalog.master;

import com.google.protobuf.ByteString;
import dev.matinee.kit.problem.Problem;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was encoded of a title's masters, where it may no longer be there. The masters stay. */
@Component
public class Renditions {
    /** For the operator. */
    static final String TAKEN_DOWN = "The title was taken down, and what was encoded of it was removed.";

    private final MasterStore store;
    private final EncodingRequests requests;

    Renditions(MasterStore store, EncodingRequests requests) {
        this.store = store;
        this.requests = requests;
    }

    /** None of a title's masters is ready any more, and what the encoder still makes of them is stopped. */
    public void giveUp(String titleId) {
        store.ofTitle(titleId).stream()
                .filter(master ->
                        master.state() == MasterState.READY || master.state().isUnderWay())
                .forEach(master -> {
                    if (master.state().isUnderWay()) {
                        requests.stop(master, TAKEN_DOWN);
                    } else if (!store.step(
                            master, MasterState.FAILED, 0, TAKEN_DOWN, master.assetId(), ByteString.EMPTY)) {
                        throw new IllegalStateException("Master " + master.id() + " was changed meanwhile: try again");
                    }
                });
    }

    /**
     * Has the latest chosen master of each slot encoded again, under new ids, where it was given up for a takedown. Again
     * asks for no other.
     *
     * @throws Problem while the encoder cannot be told
     */
    public void encodeAgain(String titleId) {
        store.ofTitle(titleId).stream()
                .collect(Collectors.groupingBy(
                        master -> master.source().slot(),
                        Collectors.maxBy(Comparator.comparing(Master::chosenAt).thenComparing(Master::id))))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .filter(master ->
                        master.state() == MasterState.FAILED && master.reason().equals(TAKEN_DOWN)
                                || master.state() == MasterState.REQUESTED)
                .forEach(master -> {
                    if (master.state() == MasterState.REQUESTED) {
                        requests.say(master);
                    } else {
                        requests.request(master);
                    }
                });
    }
}
