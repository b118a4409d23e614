package dev.matinee.devstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
    @TempDir
    Path root;

    @BeforeEach
    void clone_with_a_kit_and_two_services() throws IOException {
        write(
                "pom.xml",
                "<modules><module>kit</module><module>auth</module><!-- <module>gone</module> -->"
                        + "<module>search</module></modules>");
        write("kit/pom.xml", "<artifactId>kit</artifactId>");
        write("kit/src/main/java/Kit.java", "class Kit {}");
        write("auth/pom.xml", "<dependency><groupId>dev.matinee</groupId><artifactId>kit</artifactId></dependency>");
        write("search/pom.xml", "<artifactId>search</artifactId>");
    }

    @Test
    void a_module_changes_with_its_own_files() throws IOException {
        String before = fingerprint("search");
        write("search/src/main/resources/application.yml", "server.port: 1");
        assertThat(fingerprint("search")).isNotEqualTo(before);
    }

    @Test
    void a_module_changes_with_what_it_depends_on_and_no_other_does() throws IOException {
        String auth = fingerprint("auth");
        String search = fingerprint("search");
        write("kit/src/main/java/Kit.java", "class Kit { int changed; }");
        assertThat(fingerprint("auth")).isNotEqualTo(auth);
        assertThat(fingerprint("search")).isEqualTo(search);
    }

    @Test
    void every_module_changes_with_the_rules_of_the_build() throws IOException {
        String search = fingerprint("search");
        write(".mvn/jvm.config", "-Xmx1g");
        assertThat(fingerprint("search")).isNotEqualTo(search);
    }

    @Test
    void what_builds_make_changes_nothing() throws IOException {
        String before = fingerprint("auth");
        write("auth/target/auth.jar", "bytes");
        assertThat(fingerprint("auth")).isEqualTo(before);
    }

    @Test
    void only_modules_of_the_reactor_are_there() throws IOException {
        write("gone/pom.xml", "<artifactId>gone</artifactId>");
        Modules modules = Modules.in(root);
        assertThat(modules.has("gone")).isFalse();
        assertThat(modules.has("kit")).isTrue();
    }

    private String fingerprint(String module) throws IOException {
        return Modules.in(root).fingerprint(module);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
