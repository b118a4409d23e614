package dev.matinee.ingest.demo;

import dev.matinee.ingest.studio.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder of secrets: who the operator is, and the demo accounts' password, which is made at first. */
final class DemoSecrets {
    private static final String OPERATOR = "matinee.auth.bootstrap-operator.";
    private static final int BYTES = 12;

    private final Path folder;

    DemoSecrets(Path folder) {
        this.folder = folder;
    }

    Operator operator() throws IOException {
        return new Operator(read(OPERATOR + "email"), read(OPERATOR + "password"));
    }

    Path passwordFile() {
        return folder.resolve("demo-password");
    }

    String demoPassword() throws IOException {
        if (!Files.exists(passwordFile())) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(
                    passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    passwordFile(),
                    "Demo-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(passwordFile()).strip();
    }

    private String read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The secret " + name + " is not in " + folder);
        }
        return Files.readString(file).strip();
    }
}
