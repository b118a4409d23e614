package dev.matinee.playback.manifest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.kit.s3.S3Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Playlists as they lie in the bucket, cut once and kept for as long as they are asked for. */
@Component
class Playlists {
    private static final Logger log = LoggerFactory.getLogger(Playlists.class);
    private static final int CHARACTERS = 32 * 1024 * 1024;

    private final S3Client s3;
    private final String bucket;
    private final LoadingCache<String, Playlist> cut = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .<String, Playlist>weigher((key, playlist) -> playlist.length() + key.length())
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(this::read);

    Playlists(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.media();
    }

    /** 404 for what is not there, 503 while the bucket cannot be read. */
    Playlist get(String folder, String file) {
        return cut.get(folder + file);
    }

    private Playlist read(String path) {
        String key = path.substring(1);
        try {
            var text = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asString(StandardCharsets.UTF_8);
            return Playlist.parse(text, path.split("/", 5)[4]);
        } catch (S3Exception e) {
            // Without the right to list a bucket, S3 answers 403 for what is not there.
            if (e.statusCode() == 404 || e.statusCode() == 403) {
                throw Problem.notFound();
            }
            throw unreadable(e);
        } catch (SdkException e) {
            throw unreadable(e);
        }
    }

    private static Problem unreadable(SdkException cause) {
        log.warn("A playlist cannot be read from the bucket", cause);
        return CommonProblem.UNAVAILABLE.problem();
    }
}
