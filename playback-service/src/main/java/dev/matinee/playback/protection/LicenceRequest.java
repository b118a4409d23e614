package dev.matinee.playback.protection;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser's Clear Key module asks (W3C Encrypted Media Extensions, 9.1.3).
 *
 * @param kids ids of keys, each 16 bytes in base64url
 * @param type {@code temporary} where it is left out; keys are for this playback alone
 */
record LicenceRequest(
        @NotEmpty @Size(max = 8) List<@NotNull @Pattern(regexp = "[A-Za-z0-9_-]{21}[AQgw]") String> kids,
        @Nullable Type type) {

    enum Type {
        TEMPORARY;

        @JsonValue
        String word() {
            return "temporary";
        }
    }

    List<UUID> keyIds() {
        return kids.stream()
                .map(kid -> ByteBuffer.wrap(Base64.getUrlDecoder().decode(kid)))
                .map(bytes -> new UUID(bytes.getLong(), bytes.getLong()))
                .toList();
    }
}
