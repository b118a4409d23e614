package dev.matinee.devstack.build;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.CommandLog;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.PartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A module's jar as it is run: a copy, so that the next build does not pull it from under a running process, and for
 * Spring Boot's jars extracted, which starts faster and is what an AOT cache can be made for.
 */
public final class RunnableJar {
    /** Of one module, before the next is made. */
    private static final int KEPT = 2;

    private final Home home;
    private final String module;

    public RunnableJar(Home home, String module) {
        this.home = home;
        this.module = module;
    }

    /** The jar to run. Copied or extracted when there is none of this content yet. */
    public Path path() throws IOException, InterruptedException {
        Path jar = jar();
        Path folder = folder();
        Path mark = folder.resolve("complete");
        if (!Files.exists(mark)) {
            forgetOld();
            delete(folder);
            Files.createDirectories(folder);
            place(jar, folder);
            Files.createFile(mark);
        }
        return folder.resolve(jar.getFileName());
    }

    /** Where the AOT cache of the jar is, or will be. */
    public Path cache() throws IOException {
        return folder().resolve("cache.aot");
    }

    private Path jar() throws IOException {
        return Modules.in(home.root()).jar(module);
    }

    /** Named after what is in it: another suite of this clone may still run what was built before. */
    private Path folder() throws IOException {
        return all().resolve(Fingerprint.of(jar()).substring(0, 12));
    }

    private Path all() {
        return home.build().resolve(module);
    }

    private void forgetOld() throws IOException {
        if (Files.exists(all())) {
            try (Stream<Path> folders = Files.list(all())) {
                List<Path> newestFirst = folders.sorted(
                                Comparator.comparing(RunnableJar::modified).reversed())
                        .toList();
                for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
                    delete(old);
                }
            }
        }
    }

    private static FileTime modified(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void place(Path jar, Path folder) throws IOException, InterruptedException {
        if (!isSpringBoot(jar)) {
            Files.copy(jar, folder.resolve(jar.getFileName()));
            copyLibraries(jar.resolveSibling("lib"), folder.resolve("lib"));
            return;
        }
        Path log = folder.resolve("extract.log");
        try {
            new CommandLog(log)
                    .run(new Launch(
                            List.of(
                                    Launch.JAVA.toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-Djarmode=tools",
                                    "-jar",
                                    jar.toString(),
                                    "extract",
                                    "--force",
                                    "--destination",
                                    folder.toString()),
                            folder));
        } catch (PartFailure failure) {
            throw new IOException("%s cannot be extracted: %s".formatted(jar, failure.getMessage()), failure);
        }
    }

    private static void copyLibraries(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to);
            try (Stream<Path> libraries = Files.list(from)) {
                for (Path library : libraries.toList()) {
                    Files.copy(library, to.resolve(library.getFileName()));
                }
            }
        }
    }

    private static boolean isSpringBoot(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry("BOOT-INF/") != null;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
