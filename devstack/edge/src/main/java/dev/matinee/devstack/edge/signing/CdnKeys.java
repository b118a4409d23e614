package dev.matinee.devstack.edge.signing;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trusted key group: a folder of public keys, {@code <key-pair-id>.pem} each, RSA or P-256. It is looked at again once
 * a second, so that a key may be added and another taken away while films play.
 */
public final class CdnKeys {
    private static final Logger LOG = System.getLogger(CdnKeys.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Path folder;
    private final Clock clock;
    private volatile Looked looked = new Looked(Instant.MIN, Map.of(), Map.of());

    private record Looked(Instant at, Map<String, FileTime> files, Map<String, PublicKey> keys) {}

    public CdnKeys(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Optional<PublicKey> find(String keyPairId) {
        Instant now = clock.instant();
        if (looked.at().isBefore(now.minus(LOOK_EVERY))) {
            look(now);
        }
        return Optional.ofNullable(looked.keys().get(keyPairId));
    }

    private synchronized void look(Instant now) {
        Map<String, FileTime> files = files();
        looked = files.equals(looked.files())
                ? new Looked(now, files, looked.keys())
                : new Looked(now, files, read(files));
    }

    private Map<String, FileTime> files() {
        Map<String, FileTime> files = new HashMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : (Iterable<Path>) found::iterator) {
                if (file.toString().endsWith(".pem")) {
                    put(file, files);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.log(Level.DEBUG, "No key folder", e);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The folder of CDN keys cannot be read: " + folder, e);
        }
        return files;
    }

    private static void put(Path file, Map<String, FileTime> files) throws IOException {
        try {
            files.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
        } catch (NoSuchFileException e) {
            LOG.log(Level.DEBUG, "A key went while the folder was looked at", e);
        }
    }

    private Map<String, PublicKey> read(Map<String, FileTime> files) {
        Map<String, PublicKey> keys = new HashMap<>();
        for (String name : files.keySet()) {
            try {
                keys.put(
                        name.substring(0, name.length() - ".pem".length()),
                        parse(Files.readString(folder.resolve(name))));
            } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "Not a public key that CloudFront takes: " + name + ": " + e.getMessage());
            }
        }
        return Map.copyOf(keys);
    }

    /** RSA of 2048 bits or ECDSA P-256, as SubjectPublicKeyInfo: what CloudFront takes. */
    private static PublicKey parse(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        X509EncodedKeySpec encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
        boolean elliptic = encoded.getEncoded().length < 200;
        PublicKey key = KeyFactory.getInstance(elliptic ? "EC" : "RSA").generatePublic(encoded);
        boolean taken = switch (key) {
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize() == 256;
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() == 2048;
            default -> false;
        };
        if (!taken) {
            throw new IllegalArgumentException("neither RSA-2048 nor P-256");
        }
        return key;
    }
}
