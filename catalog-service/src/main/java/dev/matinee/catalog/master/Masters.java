package dev.matinee.catalog.master;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.master.Master.Source;
import dev.matinee.catalog.master.Master.Subtitle;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.Ids;
import dev.matinee.catalog.title.TitleDocument.Slot;
import dev.matinee.catalog.title.Titles;
import dev.matinee.catalog.upload.Uploads;
import dev.matinee.events.v1.Asset;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.s3.S3Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Masters: announced, uploaded, encoded once, and played by their title. */
@Service
public class Masters {
    private static final String WEBVTT = "text/vtt";

    private final MasterStore store;
    private final Titles titles;
    private final Uploads uploads;
    private final EncodingRequests requests;
    private final String bucket;
    private final Clock clock;

    Masters(MasterStore store, Titles titles, Uploads uploads, EncodingRequests requests, S3Settings s3, Clock clock) {
        this.store = store;
        this.titles = titles;
        this.uploads = uploads;
        this.requests = requests;
        this.bucket = s3.masters();
        this.clock = clock;
    }

    /**
     * Where an announced master goes.
     *
     * @param uploadUrl for one PUT with the announced Content-Type; null where nothing is to be uploaded
     * @param subtitleUploadUrls by language, likewise, with Content-Type text/vtt
     * @param state uploading, queued, encoding, ready or failed
     */
    public record Announced(
            String masterId,
            @Nullable String uploadUrl,
            Map<String, @Nullable String> subtitleUploadUrls,

            @Schema(allowableValues = {"uploading", "queued", "encoding", "ready", "failed"})
            String state) {}

    /** How far a slot's master is. */
    public record Progress(
            String kind,
            @Nullable String episodeId,
            String masterSha256,
            String masterId,

            @Schema(allowableValues = {"uploading", "queued", "encoding", "ready", "failed"})
            String state,

            int progress,
            @Nullable String reason) {}

    /** A master that is meant for a title. The same file for the same slot is the same master. */
    public Announced announce(String titleId, MasterRequest request) {
        Source source = request.against(titleId, titles.document(titleId));
        String id = titleId + "-" + Ids.of(identity(source));
        store.insert(titleId, id, source, clock.instant());
        var master = find(titleId, id);
        if (!master.equals(chosen(titleId, source.slot()))) {
            store.choose(master, clock.instant());
        }
        if (master.state() == MasterState.READY) {
            play(titleId, source.slot());
        }
        var subtitleUrls = new LinkedHashMap<String, @Nullable String>();
        boolean wants = master.state().wantsUpload();
        for (Subtitle subtitle : source.subtitles()) {
            subtitleUrls.put(
                    subtitle.language(),
                    wants ? addressIfMissing(master.key(subtitle), subtitle.bytes(), WEBVTT) : null);
        }
        String url = wants ? addressIfMissing(master.key(), source.bytes(), source.contentType()) : null;
        return new Announced(id, url, subtitleUrls, master.state().word());
    }

    /** All files are up: the encoding begins. Saying so again begins no other. */
    public void complete(String masterId) {
        int titleEnds = masterId.indexOf('-');
        if (titleEnds < 1) {
            throw Problem.notFound();
        }
        var master = find(masterId.substring(0, titleEnds), masterId);
        if (master.state().wantsUpload()) {
            requireWhole(master.key(), master.source().bytes());
            master.source().subtitles().forEach(s -> requireWhole(master.key(s), s.bytes()));
            if (!requests.request(master)) {
                throw CommonProblem.VERSION_CONFLICT.problem();
            }
        } else if (master.state() == MasterState.REQUESTED) {
            requests.say(master);
        }
    }

    /** How far the title's masters are: the chosen one of each slot. */
    public List<Progress> progress(String titleId) {
        return chosen(store.ofTitle(titleId));
    }

    /** The same of many titles; those without masters are missing. */
    public Map<String, List<Progress>> progress(Collection<String> titleIds) {
        return store.ofTitles(titleIds).stream().collect(Collectors.groupingBy(Master::titleId)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, masters -> chosen(masters.getValue())));
    }

    private static List<Progress> chosen(List<Master> masters) {
        return masters.stream()
                .collect(Collectors.groupingBy(m -> m.source().slot(), Collectors.maxBy(byChoice())))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .sorted(Comparator.comparing(Master::id))
                .map(Masters::progress)
                .toList();
    }

    /** Gives a title that comes back what was encoded for it before. */
    public void playAll(String titleId) {
        store.ofTitle(titleId).stream().map(m -> m.source().slot()).distinct().forEach(slot -> play(titleId, slot));
    }

    /** Gives the slot the asset of the latest chosen master that is ready. The same again changes nothing. */
    void play(String titleId, Slot slot) {
        store.ofTitle(titleId).stream()
                .filter(m -> m.state() == MasterState.READY && m.source().slot().equals(slot))
                .max(byChoice())
                .ifPresent(master -> {
                    var asset = asset(master);
                    titles.edit(
                            titleId,
                            null,
                            Act.byItself(Action.ENCODED),
                            title -> title.asset(slot)
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

    private Master find(String titleId, String masterId) {
        return store.find(titleId, masterId).orElseThrow(Problem::notFound);
    }

    private @Nullable Master chosen(String titleId, Slot slot) {
        return store.ofTitle(titleId).stream()
                .filter(m -> m.source().slot().equals(slot))
                .max(byChoice())
                .orElse(null);
    }

    private static Comparator<Master> byChoice() {
        return Comparator.comparing(Master::chosenAt).thenComparing(Master::id);
    }

    private static String[] identity(Source source) {
        return new String[] {
            source.slot().kind(),
            String.valueOf(source.slot().episodeId()),
            source.sha256(),
            source.ladder(),
            source.subtitles().toString()
        };
    }

    private @Nullable String addressIfMissing(String key, long bytes, String contentType) {
        return isWhole(key, bytes) ? null : uploads.address(bucket, key, contentType, bytes);
    }

    private boolean isWhole(String key, long bytes) {
        return uploads.size(bucket, key).orElse(-1) == bytes;
    }

    private void requireWhole(String key, long bytes) {
        var size = uploads.size(bucket, key);
        if (size.isEmpty()) {
            throw CatalogProblem.UPLOAD_INCOMPLETE.problem("A file was announced and is not there");
        }
        if (size.getAsLong() != bytes) {
            throw CatalogProblem.UPLOAD_INCOMPLETE.problem(
                    "A file has " + size.getAsLong() + " bytes, and was announced with " + bytes);
        }
    }

    private static Progress progress(Master master) {
        var slot = master.source().slot();
        return new Progress(
                slot.kind(),
                slot.episodeId(),
                master.source().sha256(),
                master.id(),
                master.state().word(),
                master.progress(),
                master.reason().isEmpty() ? null : master.reason());
    }
}
