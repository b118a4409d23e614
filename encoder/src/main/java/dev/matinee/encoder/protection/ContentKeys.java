package dev.matinee.encoder.protection;

import com.google.protobuf.ByteString;
import dev.matinee.encoder.EncoderSettings;
import dev.matinee.encoder.hls.MediaPlaylist;
import dev.matinee.events.KeyContext;
import dev.matinee.kit.kms.KeyWrapping;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The keys of assets: one for what every plan may have, another for the rest, so that a grant of the first opens nothing of the
 * second. An asset carries them wrapped, wherever it is told of; unwrapped they are nowhere but in memory.
 */
@Component
public class ContentKeys {
    private static final String STANDARD = "std";
    private static final String HIGH = "high";

    private final ProtectionScheme scheme;
    private final KeyWrapping wrapping;

    ContentKeys(EncoderSettings settings, KeyWrapping wrapping) {
        this.scheme = settings.protection();
        this.wrapping = wrapping;
    }

    /**
     * New keys for an asset, for its description; none where media stays in the clear.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException while KMS cannot be asked
     */
    public List<dev.matinee.events.v1.ContentKey> make(String titleId, String assetId) {
        return scheme == ProtectionScheme.NONE
                ? List.of()
                : Stream.of(STANDARD, HIGH)
                        .map(group -> make(titleId, assetId, group))
                        .toList();
    }

    private dev.matinee.events.v1.ContentKey make(String titleId, String assetId, String group) {
        var made = wrapping.generate(KeyContext.of(titleId, assetId, group));
        return dev.matinee.events.v1.ContentKey.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setGroup(group)
                .setWrapped(ByteString.copyFrom(made.wrapped()))
                .build();
    }

    /**
     * What a rendition is encrypted with; empty where there are no keys.
     *
     * @param keys of the asset
     * @param folder of the rendition, which begins with its group
     * @throws software.amazon.awssdk.core.exception.SdkException while KMS cannot be asked
     */
    public Optional<ContentKey> open(
            String titleId, String assetId, List<dev.matinee.events.v1.ContentKey> keys, String folder) {
        return keys.stream()
                .filter(key -> folder.startsWith(key.getGroup() + "/"))
                .findFirst()
                .map(key -> new ContentKey(
                        UUID.fromString(key.getId()),
                        wrapping.unwrap(
                                key.getWrapped().toByteArray(), KeyContext.of(titleId, assetId, key.getGroup()))));
    }

    /** How a rendition's playlists name its key; empty where it is in the clear. */
    public static Optional<MediaPlaylist.Key> named(
            String titleId, String assetId, List<dev.matinee.events.v1.ContentKey> keys, String folder) {
        return keys.stream()
                .filter(key -> folder.startsWith(key.getGroup() + "/"))
                .findFirst()
                .map(key -> new MediaPlaylist.Key(
                        "/api/playback/keys/%s/%s/%s".formatted(titleId, assetId, key.getId()),
                        // The IV is the KID (ContentKey).
                        key.getId().replace("-", "")));
    }
}
