package dev.matinee.devstack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_secret_is_made_once() {
        String first = secrets().password("mysql-auth");
        assertThat(first).hasSize(32).isEqualTo(secrets().password("mysql-auth"));
        assertThat(secrets().password("mysql-billing")).isNotEqualTo(first);
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        secrets().give("auth-service", "spring.datasource.password", "s3cret");
        Path service = folder.resolve(".matinee/secrets/auth-service");
        assertThat(permissions(service)).isEqualTo("rwx------");
        assertThat(permissions(service.resolve("spring.datasource.password"))).isEqualTo("rw-------");
    }

    private Secrets secrets() {
        return new Secrets(new Home(folder, folder.resolve(".matinee")));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
