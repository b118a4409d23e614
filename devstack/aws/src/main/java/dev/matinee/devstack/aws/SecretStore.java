package dev.matinee.devstack.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Secrets in a folder, a file each, which only its owner can read. */
final class SecretStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    SecretStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** @param id name or ARN */
    Optional<Secret> find(String id) {
        // An ARN is arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME.
        String name = id.startsWith("arn:") ? id.substring(id.lastIndexOf(':') + 1) : id;
        try {
            Path file = file(name);
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), Secret.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(Secret secret) {
        try {
            Path fresh = folder.resolve("fresh");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, JSON.writeValueAsBytes(secret));
            Files.move(fresh, file(secret.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names have slashes in them. */
    private Path file(String name) {
        return folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8) + ".json");
    }
}
