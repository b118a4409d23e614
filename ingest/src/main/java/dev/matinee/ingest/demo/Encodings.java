package dev.matinee.ingest.demo;

import dev.matinee.ingest.studio.Studio;
import dev.matinee.ingest.studio.Studio.Asset;
import dev.matinee.ingest.studio.Studio.LibraryTitle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows what the encoder makes of the demo's films. What fails is tried once more. */
final class Encodings {
    private final Studio studio;
    private final Set<String> triedAgain = new HashSet<>();

    Encodings(Studio studio) {
        this.studio = studio;
    }

    /**
     * @param ready how many films play
     * @param firstPlays whether a title is out that plays
     * @param failed why films cannot be encoded, after a second try
     */
    record Standing(int ready, boolean firstPlays, List<String> failed) {}

    Standing look(Collection<String> ours) {
        List<LibraryTitle> titles = studio.library().stream()
                .filter(title -> ours.contains(title.id()))
                .toList();
        List<Asset> assets =
                titles.stream().flatMap(title -> title.assets().stream()).toList();
        List<String> failed = new ArrayList<>();
        for (Asset asset : assets) {
            if (asset.state().equals("failed") && !triedAgain.add(asset.masterId())) {
                failed.add(asset.masterId() + ": " + asset.reason());
            } else if (asset.state().equals("failed")) {
                studio.complete(asset.masterId());
            }
        }
        int ready = (int) assets.stream().filter(Encodings::plays).count();
        boolean firstPlays = titles.stream()
                .anyMatch(title -> title.published() && title.assets().stream().anyMatch(Encodings::plays));
        return new Standing(ready, firstPlays, failed);
    }

    private static boolean plays(Asset asset) {
        return asset.state().equals("ready");
    }
}
