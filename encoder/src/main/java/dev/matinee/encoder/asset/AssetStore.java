package dev.matinee.encoder.asset;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.matinee.encoder.EncoderSettings;
import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.EncodingReady;
import dev.matinee.events.v1.Frame;
import dev.matinee.kit.s3.S3Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket of encoded media. An asset is complete when its description and its master playlist lie there. */
@Component
public class AssetStore {
    private static final String DESCRIPTION = "asset.json";
    private static final String FRAMES = "frames.json";
    private static final String MASTER_PLAYLIST = "master.m3u8";
    private static final Logger log = LoggerFactory.getLogger(AssetStore.class);

    private final S3Client s3;
    private final S3Settings buckets;
    private final EncoderSettings settings;

    AssetStore(S3Client s3, S3Settings buckets, EncoderSettings settings) {
        this.s3 = s3;
        this.buckets = buckets;
        this.settings = settings;
    }

    /** The asset and its frames, if it was encoded before. */
    public Optional<EncodingReady> find(String titleId, String assetId) {
        String folder = folder(titleId, assetId);
        try {
            s3.headObject(request -> request.bucket(buckets.media()).key(folder + MASTER_PLAYLIST));
            Asset.Builder asset = Asset.newBuilder();
            read(folder + DESCRIPTION, asset);
            return Optional.of(frames(folder).setAsset(asset).build());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (InvalidProtocolBufferException e) {
            log.warn("The description of asset {} cannot be read, it is encoded anew: {}", assetId, e.getMessage());
            return Optional.empty();
        }
    }

    /** None where it was made before there were any. */
    private EncodingReady.Builder frames(String folder) throws InvalidProtocolBufferException {
        EncodingReady.Builder frames = EncodingReady.newBuilder();
        try {
            read(folder + FRAMES, frames);
            return frames;
        } catch (NoSuchKeyException e) {
            return EncodingReady.newBuilder();
        }
    }

    private void read(String key, Message.Builder into) throws InvalidProtocolBufferException {
        String json = s3.getObjectAsBytes(
                        request -> request.bucket(buckets.media()).key(key))
                .asUtf8String();
        JsonFormat.parser().ignoringUnknownFields().merge(json, into);
    }

    /** Stores a part's files. The same again changes nothing. */
    public void store(String titleId, String assetId, List<MediaFile> files, DoubleConsumer progress) {
        putAll(folder(titleId, assetId), files, progress);
    }

    /**
     * Stores what names the segments, and last what says that all is there.
     *
     * @param note what of the master is not in it; empty where all is
     */
    public EncodingReady complete(String titleId, EncodedAsset encoded, List<Frame> frames, String note) {
        String folder = folder(titleId, encoded.asset().getId());
        putAll(folder, encoded.media(), share -> {});
        putAll(folder, encoded.playlists(), share -> {});
        EncodingReady.Builder ready =
                EncodingReady.newBuilder().addAllFrames(frames).setNote(note);
        put(folder, MediaFile.json(FRAMES, json(ready.build())));
        put(folder, MediaFile.json(DESCRIPTION, json(encoded.asset())));
        put(folder, MediaFile.playlist(MASTER_PLAYLIST, encoded.masterPlaylist()));
        return ready.setAsset(encoded.asset()).build();
    }

    /** Takes away what there is of one that is not to be. */
    public void remove(String titleId, String assetId) {
        String folder = folder(titleId, assetId);
        s3.listObjectsV2Paginator(list -> list.bucket(buckets.media()).prefix(folder))
                .contents()
                .forEach(object ->
                        s3.deleteObject(delete -> delete.bucket(buckets.media()).key(object.key())));
    }

    private void putAll(String folder, List<MediaFile> files, DoubleConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService senders = Executors.newFixedThreadPool(settings.uploads())) {
            List<Callable<Void>> puts = files.stream()
                    .map(file -> (Callable<Void>) () -> {
                        put(folder, file);
                        done.incrementAndGet();
                        return null;
                    })
                    .toList();
            List<Future<Void>> sent = puts.stream().map(senders::submit).toList();
            try {
                for (Future<Void> one : sent) {
                    one.get();
                    progress.accept((double) done.get() / files.size());
                }
            } catch (ExecutionException e) {
                senders.shutdownNow();
                throw new IllegalStateException("An asset's file could not be stored", e.getCause());
            } catch (InterruptedException e) {
                senders.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while an asset was stored", e);
            }
        }
    }

    private void put(String folder, MediaFile file) {
        s3.putObject(
                request -> request.bucket(buckets.media())
                        .key(folder + file.name())
                        .contentType(file.contentType())
                        .cacheControl(file.cached().header()),
                file.content());
    }

    private static String json(Message described) {
        try {
            return JsonFormat.printer().omittingInsignificantWhitespace().print(described);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A description has no JSON form", e);
        }
    }

    private static String folder(String titleId, String assetId) {
        return "media/%s/%s/".formatted(titleId, assetId);
    }
}
