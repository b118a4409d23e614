package dev.matinee.encoder.job;

import dev.matinee.encoder.asset.AssetFiles;
import dev.matinee.encoder.asset.AssetStore;
import dev.matinee.encoder.asset.EncodedAsset;
import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.encoder.encode.EncodedMaster;
import dev.matinee.encoder.encode.MasterEncoder;
import dev.matinee.encoder.frame.FrameScout;
import dev.matinee.encoder.ladder.Ladder;
import dev.matinee.encoder.master.Master;
import dev.matinee.encoder.master.MasterRefused;
import dev.matinee.encoder.master.Masters;
import dev.matinee.encoder.subtitle.SubtitleTracks;
import dev.matinee.events.v1.AssetKind;
import dev.matinee.events.v1.Encoding;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.events.v1.EncodingRequested;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** One encoding from beginning to end: fetch, look, encode, cut, store. */
@Component
class Encoder {
    private final Masters masters;
    private final MasterEncoder masterEncoder;
    private final FrameScout scout;
    private final SubtitleTracks subtitles;
    private final AssetStore store;
    private final WorkFolders folders;

    Encoder(
            Masters masters,
            MasterEncoder masterEncoder,
            FrameScout scout,
            SubtitleTracks subtitles,
            AssetStore store,
            WorkFolders folders) {
        this.masters = masters;
        this.masterEncoder = masterEncoder;
        this.scout = scout;
        this.subtitles = subtitles;
        this.store = store;
        this.folders = folders;
    }

    /**
     * The asset that was asked for, with its frames; the one that lies there already where it was made before.
     *
     * @throws MasterRefused when no retry would help
     */
    EncodingReady encode(Encoding asked, ProgressReport progress) {
        return store.find(asked.getTitleId(), asked.getAssetId()).orElseGet(() -> {
            Path folder = folders.open();
            try {
                EncodedAsset encoded = encode(asked, folder, progress);
                return store.store(asked.getTitleId(), encoded, share -> progress.stage(90, 99, share));
            } finally {
                folders.remove(folder);
            }
        });
    }

    private EncodedAsset encode(Encoding asked, Path folder, ProgressReport progress) {
        EncodingRequested wanted = asked.getRequested();
        Master master = masters.fetch(wanted.getMasterKey(), folder);
        progress.stage(0, 2, 1);
        Master.Picture picture = master.picture();
        Ladder ladder = Ladder.of(
                wanted.getLadder(),
                picture.width(),
                picture.height(),
                picture.frameRate().value());
        EncodedMaster encoded = masterEncoder.encode(master, ladder, folder, share -> progress.stage(2, 90, share));

        AssetFiles files = new AssetFiles();
        double seconds = 0;
        for (EncodedMaster.Video video : encoded.videos()) {
            FragmentedFile file = FragmentedFile.read(video.file());
            seconds = file.duration();
            files.video(video.rung(), file, picture.frameRate());
        }
        refuseTruncated(master.duration(), seconds);
        encoded.audios().forEach(audio -> files.audio(audio, FragmentedFile.read(audio.file())));
        subtitles.of(master, wanted.getSubtitlesList(), seconds, folder).forEach(files::subtitles);
        long millis = Math.round(seconds * 1000);
        files.thumbnails(encoded.sprites(), encoded.thumbnailEvery(), millis);
        if (wanted.getKind() == AssetKind.FEATURE) {
            files.frames(scout.look(encoded.videos(), folder));
        }
        return files.describe(asked.getAssetId(), wanted.getKind(), millis);
    }

    /** A file cut short still says how long it was meant to be. */
    private static void refuseTruncated(Duration said, double seconds) {
        double expected = said.toMillis() / 1000.0;
        if (expected - seconds > Math.max(2, expected * 0.03)) {
            throw new MasterRefused("The file is cut short: it says that it lasts %.0f s, and ends after %.0f s."
                    .formatted(expected, seconds));
        }
    }
}
