package dev.matinee.encoder.workbench;

import dev.matinee.kit.s3.S3Settings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an asset's parts are described while it is made, in the bucket of masters under {@code work/<asset>/}: whatever
 * instance does the next part finds there what the others did. A thing that is there is whole, and is not made again.
 */
@Component
public class Workbench {
    /** Left where an encoding was cancelled or refused, so that its parts that still wait are not begun. */
    private static final String ENDED = "ended";

    private final S3Client s3;
    private final String bucket;
    private final JsonMapper json = JsonMapper.builder().build();

    Workbench(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.bucket = settings.masters();
    }

    public <T> Optional<T> find(String assetId, String name, Class<T> type) {
        try {
            byte[] stored = s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(assetId, name)))
                    .asByteArrayUnsafe();
            return Optional.of(json.readValue(stored, type));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    public void put(String assetId, String name, Object described) {
        byte[] written = json.writeValueAsBytes(described);
        s3.putObject(
                put -> put.bucket(bucket).key(key(assetId, name)).contentType("application/json"),
                RequestBody.fromBytes(written));
    }

    public void put(String assetId, String name, Path file) {
        s3.putObject(put -> put.bucket(bucket).key(key(assetId, name)), file);
    }

    public void fetch(String assetId, String name, Path file) {
        s3.getObject(get -> get.bucket(bucket).key(key(assetId, name)), file);
    }

    /** Of all that is there. */
    public Set<String> names(String assetId) {
        String prefix = key(assetId, "");
        Set<String> names = new HashSet<>();
        keys(prefix).forEach(key -> names.add(key.substring(prefix.length())));
        return names;
    }

    /** Takes all away. */
    public void clear(String assetId) {
        remove(keys(key(assetId, "")));
    }

    /** Takes all away, and says that there is no more to do. */
    public void end(String assetId) {
        put(assetId, ENDED, "");
        String mark = key(assetId, ENDED);
        remove(keys(key(assetId, "")).stream().filter(key -> !key.equals(mark)).toList());
    }

    public boolean isEnded(Set<String> names) {
        return names.contains(ENDED);
    }

    private List<String> keys(String prefix) {
        return s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private void remove(List<String> keys) {
        keys.forEach(key -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    private static String key(String assetId, String name) {
        return "work/" + assetId + "/" + name;
    }
}
