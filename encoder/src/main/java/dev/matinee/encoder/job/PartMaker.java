package dev.matinee.encoder.job;

import dev.matinee.encoder.assembly.MadeChunk;
import dev.matinee.encoder.assembly.MadeSound;
import dev.matinee.encoder.asset.AssetStore;
import dev.matinee.encoder.asset.MediaFile;
import dev.matinee.encoder.asset.PartFiles;
import dev.matinee.encoder.cmaf.CutFile;
import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.encoder.cmaf.Segment;
import dev.matinee.encoder.encode.ChunkEncoder;
import dev.matinee.encoder.encode.EncodedChunk;
import dev.matinee.encoder.encode.SoundEncoder;
import dev.matinee.encoder.encode.SoundEncoder.EncodedSound;
import dev.matinee.encoder.frame.FrameScout;
import dev.matinee.encoder.frame.PickedFrame;
import dev.matinee.encoder.master.CutShort;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.plan.Plan.PlannedSound;
import dev.matinee.encoder.protection.AssetKeys;
import dev.matinee.encoder.protection.ContentKeys;
import dev.matinee.encoder.workbench.Workbench;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.EncodingTask;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes one part: encodes it, stores its segments where players will fetch them, and last describes it on the workbench. */
@Component
class PartMaker {
    /** Of a film with many chunks each gives a few of its pictures, of which the best of all are taken. */
    private static final int FRAMES_OF_A_CHUNK = 3;

    private static final double STORING = 0.9;

    private final ChunkEncoder chunks;
    private final SoundEncoder sounds;
    private final FrameScout scout;
    private final AssetStore store;
    private final Workbench bench;
    private final ContentKeys keys;

    PartMaker(
            ChunkEncoder chunks,
            SoundEncoder sounds,
            FrameScout scout,
            AssetStore store,
            Workbench bench,
            ContentKeys keys) {
        this.keys = keys;
        this.chunks = chunks;
        this.sounds = sounds;
        this.scout = scout;
        this.store = store;
        this.bench = bench;
    }

    /** @param progress told about once a second how much is done, 0 to 1; what it throws ends the making */
    void chunk(EncodingTask task, Plan plan, Path master, Path folder, DoubleConsumer progress) {
        int chunk = task.getChunk();
        AssetKeys locks = AssetKeys.of(task.getTitleId(), task.getAssetId(), plan.keys());
        EncodedChunk encoded = chunks.encode(master, plan, chunk, folder, share -> progress.accept(STORING * share));
        List<MediaFile> files = new ArrayList<>();
        List<MadeChunk.Video> videos = new ArrayList<>();
        for (EncodedChunk.Video video : encoded.videos()) {
            FragmentedFile clear = FragmentedFile.read(video.file())
                    .orElseThrow(() -> cutShort(plan, (double) chunk * plan.chunkSeconds()));
            FragmentedFile file = locks.protect(clear, video.rung().folder(), keys);
            CutFile cut = CutFile.of(file, (double) chunk * plan.chunkSeconds());
            refuseShort(plan, chunk, cut);
            int first = chunk * plan.chunkSeconds() / Segment.LENGTH;
            files.addAll(PartFiles.rendition(video.rung().folder(), "video/mp4", file, cut, first));
            videos.add(new MadeChunk.Video(video.rung(), cut));
        }
        List<String> sheets = IntStream.range(0, encoded.sheets().size())
                .mapToObj(place -> PartFiles.sheetName(chunk, place))
                .toList();
        for (int i = 0; i < sheets.size(); i++) {
            files.add(PartFiles.sheet(sheets.get(i), encoded.sheets().get(i)));
        }
        List<PickedFrame> frames = frames(task, plan, encoded, folder);
        store.store(
                task.getTitleId(), task.getAssetId(), files, share -> progress.accept(STORING + (1 - STORING) * share));
        bench.put(task.getAssetId(), MadeChunk.name(chunk), new MadeChunk(videos, sheets, frames));
    }

    private List<PickedFrame> frames(EncodingTask task, Plan plan, EncodedChunk encoded, Path folder) {
        if (task.getRequested().getKind() != AssetKind.FEATURE) {
            return List.of();
        }
        int most = plan.chunks() == 1 ? FrameScout.MOST : FRAMES_OF_A_CHUNK;
        List<PickedFrame> named = new ArrayList<>();
        for (PickedFrame frame : scout.look(encoded.videos(), most, folder)) {
            String name = MadeChunk.name(task.getChunk()) + "-" + frame.name();
            bench.put(task.getAssetId(), name, folder.resolve(frame.name()));
            named.add(new PickedFrame(frame.look(), name, frame.width(), frame.height(), frame.atMs()));
        }
        return named;
    }

    /** @param progress as above */
    void sound(EncodingTask task, Plan plan, Path master, Path folder, DoubleConsumer progress) {
        PlannedSound planned = plan.sounds().get(task.getSound());
        double seconds = Math.max(1, plan.durationMs() / 1000.0);
        Passes done = new Passes(planned.passes(), seconds, progress);
        AssetKeys locks = AssetKeys.of(task.getTitleId(), task.getAssetId(), plan.keys());
        List<MediaFile> files = new ArrayList<>();
        Map<String, CutFile> cuts = new HashMap<>();
        for (EncodedSound sound : sounds.encode(master, plan, planned, folder, done)) {
            FragmentedFile clear = FragmentedFile.read(sound.file())
                    .orElseThrow(() -> new MasterRefused("A track of sound has none that can be decoded."));
            FragmentedFile file = locks.protect(clear, sound.folder(), keys);
            CutFile cut = CutFile.of(file, file.fragments().getFirst().start());
            files.addAll(PartFiles.rendition(sound.folder(), "audio/mp4", file, cut, 0));
            cuts.put(sound.folder(), cut);
        }
        store.store(task.getTitleId(), task.getAssetId(), files, share -> progress.accept(1));
        bench.put(
                task.getAssetId(),
                MadeSound.name(task.getSound()),
                new MadeSound(
                        Objects.requireNonNull(cuts.get(planned.folder())),
                        cuts.get(planned.surroundFolder()),
                        cuts.get(planned.slowFolder())));
    }

    /** Every chunk but the last is whole, or the film ends in it though it says that it goes on. */
    private static void refuseShort(Plan plan, int chunk, CutFile cut) {
        Plan.Span span = plan.span(chunk);
        double wanted = span.frames() / plan.picture().frameRate().value();
        if (cut.duration() < wanted - 0.001) {
            throw cutShort(plan, span.start() + cut.duration());
        }
    }

    private static MasterRefused cutShort(Plan plan, double end) {
        return CutShort.refusal(plan.durationMs() / 1000.0, end);
    }
}
