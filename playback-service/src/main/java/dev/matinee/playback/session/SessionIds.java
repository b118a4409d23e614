package dev.matinee.playback.session;

import dev.matinee.playback.cdn.CdnKey;
import dev.matinee.playback.cdn.CdnKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes session ids, and reads those that it made. An id carries its session and a MAC over it, by a key derived from
 * the CDN's: any replica that can sign media can read it, and nobody else can make one (docs/adr/0050).
 */
@Component
class SessionIds {
    private static final String PURPOSE = "matinee playback session ids, 1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FORMAT = 1;
    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 2_000;

    private final CdnKeys group;
    private volatile Derived derived;

    /** @param keys of the group, the active one's first */
    private record Derived(List<CdnKey> group, List<SecretKeySpec> keys) {}

    SessionIds(CdnKeys group) {
        this.group = group;
        this.derived = derived(group.all());
    }

    private static Derived derived(List<CdnKey> group) {
        return new Derived(group, group.stream().map(SessionIds::derive).toList());
    }

    /** The active key's first; derived anew when the group is another. */
    private List<SecretKeySpec> keys() {
        var now = group.all();
        var known = derived;
        if (known.group() != now) {
            known = derived(now);
            derived = known;
        }
        return known.keys();
    }

    private static SecretKeySpec derive(CdnKey key) {
        byte[] derived = mac(new SecretKeySpec(key.secret(), ALGORITHM), PURPOSE.getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(derived, ALGORITHM);
    }

    String write(Session session) {
        byte[] body = body(session);
        byte[] whole = Arrays.copyOf(body, body.length + MAC_BYTES);
        System.arraycopy(mac(keys().getFirst(), body), 0, whole, body.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Empty for what this service did not make. */
    Optional<Session> read(String id) {
        if (id.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(id);
            if (whole.length <= MAC_BYTES) {
                return Optional.empty();
            }
            byte[] body = Arrays.copyOf(whole, whole.length - MAC_BYTES);
            byte[] mac = Arrays.copyOfRange(whole, body.length, whole.length);
            boolean ours = keys().stream()
                    .anyMatch(key -> MessageDigest.isEqual(mac, Arrays.copyOf(mac(key, body), MAC_BYTES)));
            return ours ? Optional.of(session(body)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] body(Session s) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(s.id().getMostSignificantBits());
            out.writeLong(s.id().getLeastSignificantBits());
            for (String text :
                    List.of(s.account(), s.profile(), s.titleId(), s.contentId(), s.assetId(), s.deviceId())) {
                out.writeUTF(text);
            }
            out.writeByte(s.kind().ordinal());
            out.writeByte(s.client().ordinal());
            out.writeBoolean(s.standardOnly());
            out.writeLong(s.durationMs());
            out.writeLong(s.creditsMs());
            out.writeLong(s.startedAt().toEpochMilli());
            out.writeLong(s.expires().toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Session session(byte[] body) {
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("A session id of another format");
            }
            var id = new UUID(in.readLong(), in.readLong());
            String account = in.readUTF();
            String profile = in.readUTF();
            String titleId = in.readUTF();
            String contentId = in.readUTF();
            String assetId = in.readUTF();
            String deviceId = in.readUTF();
            return new Session(
                    id,
                    account,
                    profile,
                    titleId,
                    contentId,
                    assetId,
                    Kind.values()[in.readByte()],
                    Client.values()[in.readByte()],
                    deviceId,
                    in.readBoolean(),
                    in.readLong(),
                    in.readLong(),
                    Instant.ofEpochMilli(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] what) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256", e);
        }
    }
}
