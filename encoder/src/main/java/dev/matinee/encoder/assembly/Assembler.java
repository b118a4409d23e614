package dev.matinee.encoder.assembly;

import dev.matinee.encoder.asset.AssetFiles;
import dev.matinee.encoder.asset.AssetStore;
import dev.matinee.encoder.asset.EncodedAsset;
import dev.matinee.encoder.asset.FrameImages;
import dev.matinee.encoder.cmaf.CutFile;
import dev.matinee.encoder.frame.FrameScout;
import dev.matinee.encoder.frame.PickedFrame;
import dev.matinee.encoder.master.CutShort;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.protection.AssetKeys;
import dev.matinee.encoder.workbench.WorkFolders;
import dev.matinee.encoder.workbench.Workbench;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.events.v1.EncodingRequested;
import dev.matinee.events.v1.Frame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes of all parts an asset: playlists over what is stored, and nothing is copied. Done twice it is the same. */
@Component
public class Assembler {
    private final Workbench bench;
    private final AssetStore store;
    private final FrameImages images;
    private final WorkFolders folders;

    Assembler(Workbench bench, AssetStore store, FrameImages images, WorkFolders folders) {
        this.bench = bench;
        this.store = store;
        this.images = images;
        this.folders = folders;
    }

    /**
     * @param wanted what was asked for
     * @throws MasterRefused when the parts show that the master is not what it says
     */
    public EncodingReady assemble(String titleId, String assetId, EncodingRequested wanted, Plan plan) {
        List<MadeChunk> chunks = IntStream.range(0, plan.chunks())
                .mapToObj(chunk -> part(assetId, MadeChunk.name(chunk), MadeChunk.class))
                .toList();
        AssetFiles files = new AssetFiles(AssetKeys.of(titleId, assetId, plan.keys()));
        double seconds = 0;
        for (int rung = 0; rung < plan.ladder().rungs().size(); rung++) {
            int place = rung;
            CutFile whole = CutFile.join(chunks.stream()
                    .map(chunk -> chunk.videos().get(place).cut())
                    .toList());
            files.video(plan.ladder().rungs().get(rung), whole, plan.picture().frameRate());
            seconds = whole.duration();
        }
        CutShort.refuse(plan.durationMs() / 1000.0, seconds);
        for (int sound = 0; sound < plan.sounds().size(); sound++) {
            MadeSound made = part(assetId, MadeSound.name(sound), MadeSound.class);
            files.audio(plan.sounds().get(sound), made.stereo(), made.surround(), made.slow());
        }
        var subtitles = part(assetId, MadeSubtitles.NAME, MadeSubtitles.class);
        for (var track : subtitles.tracks()) {
            files.subtitles(track, seconds);
        }
        long millis = Math.round(seconds * 1000);
        files.thumbnails(
                plan, chunks.stream().flatMap(chunk -> chunk.sheets().stream()).toList(), millis);
        EncodedAsset encoded = files.describe(assetId, wanted.getKind(), millis);
        List<PickedFrame> picked =
                chunks.stream().flatMap(chunk -> chunk.frames().stream()).toList();
        boolean feature = wanted.getKind() == AssetKind.FEATURE;
        var frames = feature ? frames(assetId, FrameScout.choose(picked)) : List.<Frame>of();
        return store.complete(titleId, encoded, frames, subtitles.note());
    }

    private <T> T part(String assetId, String name, Class<T> type) {
        return bench.find(assetId, name, type)
                .orElseThrow(() -> new IllegalStateException("The part %s of %s is gone".formatted(name, assetId)));
    }

    private List<Frame> frames(String assetId, List<PickedFrame> chosen) {
        Path folder = folders.open();
        try {
            List<Frame> frames = new ArrayList<>();
            for (PickedFrame frame : chosen) {
                Path file = folder.resolve(frame.name());
                bench.fetch(assetId, frame.name(), file);
                frames.add(images.store(frame, file));
            }
            return frames;
        } finally {
            folders.remove(folder);
        }
    }
}
