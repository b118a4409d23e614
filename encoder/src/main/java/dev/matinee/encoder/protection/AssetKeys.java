package dev.matinee.encoder.protection;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.encoder.cmaf.FragmentedFile;
import dev.matinee.encoder.hls.MediaPlaylist;
import dev.matinee.events.v1.ContentKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of one asset, wrapped, and what is done with them. Without any it stays in the clear. */
public record AssetKeys(String titleId, String assetId, List<ContentKey> keys) {

    /** @param written keys as they are kept with the plan */
    public static AssetKeys of(String titleId, String assetId, List<byte[]> written) {
        List<ContentKey> keys = new ArrayList<>();
        for (byte[] key : written) {
            try {
                keys.add(ContentKey.parseFrom(key));
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalArgumentException("A key of asset " + assetId + " cannot be read", e);
            }
        }
        return new AssetKeys(titleId, assetId, List.copyOf(keys));
    }

    /**
     * The file encrypted, beside itself, with the key of the rendition's group; the same where there are no keys.
     *
     * @param folder of the rendition, which begins with its group
     */
    public FragmentedFile protect(FragmentedFile clear, String folder, ContentKeys opener) {
        Path beside = clear.path().resolveSibling(clear.path().getFileName() + ".cbcs");
        return opener.open(titleId, assetId, keys, folder)
                .map(key -> ProtectedFile.write(clear, beside, key))
                .orElse(clear);
    }

    /** How a rendition's playlists name its key; empty where it is in the clear. */
    public Optional<MediaPlaylist.Key> named(String folder) {
        return ContentKeys.named(titleId, assetId, keys, folder);
    }
}
