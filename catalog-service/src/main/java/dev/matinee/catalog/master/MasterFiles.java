package dev.matinee.catalog.master;

import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.upload.Uploads;
import dev.matinee.kit.s3.S3Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A master's file and its subtitles in the bucket of masters: where they go, and whether they are there. */
@Component
class MasterFiles {
    private static final String WEBVTT = "text/vtt";

    private final Uploads uploads;
    private final String bucket;

    MasterFiles(Uploads uploads, S3Settings s3) {
        this.uploads = uploads;
        this.bucket = s3.masters();
    }

    /** Where the file is to be put; null where it is there, or not wanted. */
    @Nullable
    String address(Master master) {
        var source = master.source();
        return addressIfMissing(master, master.key(), source.bytes(), source.contentType());
    }

    /** Likewise of each of its subtitles, by their places. */
    Map<String, @Nullable String> subtitleAddresses(Master master) {
        var addresses = new LinkedHashMap<String, @Nullable String>();
        for (var subtitle : master.source().subtitles()) {
            addresses.put(subtitle.place(), addressIfMissing(master, master.key(subtitle), subtitle.bytes(), WEBVTT));
        }
        return addresses;
    }

    private @Nullable String addressIfMissing(Master master, String key, long bytes, String contentType) {
        return !master.state().wantsUpload() || uploads.size(bucket, key).orElse(-1) == bytes
                ? null
                : uploads.address(bucket, key, contentType, bytes);
    }

    void requireMaster(Master master) {
        requireWhole(master.key(), master.source().bytes());
    }

    void requireSubtitles(Master master) {
        master.source().subtitles().forEach(subtitle -> requireWhole(master.key(subtitle), subtitle.bytes()));
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
}
