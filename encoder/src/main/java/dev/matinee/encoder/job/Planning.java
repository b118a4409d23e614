package dev.matinee.encoder.job;

import dev.matinee.encoder.assembly.MadeSubtitles;
import dev.matinee.encoder.assembly.Parts;
import dev.matinee.encoder.ffmpeg.FfmpegFailure;
import dev.matinee.encoder.master.Master;
import dev.matinee.encoder.master.Masters;
import dev.matinee.encoder.master.PlainWords;
import dev.matinee.encoder.plan.Plan;
import dev.matinee.encoder.plan.Planner;
import dev.matinee.encoder.protection.ContentKeys;
import dev.matinee.encoder.subtitle.SubtitleTracks;
import dev.matinee.encoder.workbench.MasterCopies;
import dev.matinee.encoder.workbench.WorkFolders;
import dev.matinee.encoder.workbench.Workbench;
import dev.matinee.events.v1.ContentKey;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingRequested;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at a master and decides what is made of it; once decided, it stays so for all parts. */
@Component
class Planning {
    private final Workbench bench;
    private final MasterCopies copies;
    private final Masters masters;
    private final Planner planner;
    private final ContentKeys keys;
    private final SubtitleTracks subtitles;
    private final WorkFolders folders;
    private final Finished finished;

    Planning(
            Workbench bench,
            MasterCopies copies,
            Masters masters,
            Planner planner,
            ContentKeys keys,
            SubtitleTracks subtitles,
            WorkFolders folders,
            Finished finished) {
        this.bench = bench;
        this.copies = copies;
        this.masters = masters;
        this.planner = planner;
        this.keys = keys;
        this.subtitles = subtitles;
        this.folders = folders;
        this.finished = finished;
    }

    /** The plan on the workbench; it is made where there is none. {@code MasterRefused} where none can be made. */
    Plan plan(Encoding asked) {
        return bench.find(asked.getAssetId(), Parts.PLAN, Plan.class).orElseGet(() -> {
            Path folder = folders.open();
            try (MasterCopies.Copy copy =
                    copies.use(asked.getAssetId(), asked.getRequested().getMasterKey())) {
                return make(asked, copy.file(), folder);
            } catch (FfmpegFailure failure) {
                throw PlainWords.judge(failure);
            } finally {
                folders.remove(folder);
            }
        });
    }

    private Plan make(Encoding asked, Path file, Path folder) {
        EncodingRequested wanted = asked.getRequested();
        Master master = masters.look(file);
        List<byte[]> made = keys.make(asked.getTitleId(), asked.getAssetId()).stream()
                .map(ContentKey::toByteArray)
                .toList();
        Plan plan = planner.plan(
                master, wanted.getLadder(), made, folder, () -> finished.stopIfCancelled(asked.getAssetId()));
        var tracks = subtitles.of(master, wanted.getSubtitlesList(), folder);
        bench.put(asked.getAssetId(), MadeSubtitles.NAME, new MadeSubtitles(tracks, master.unreadable()));
        bench.put(asked.getAssetId(), Parts.PLAN, plan);
        return plan;
    }
}
