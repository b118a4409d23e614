package dev.matinee.encoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * When a worker is to be killed: whichever first gives ffmpeg certain words, or asks storage for something of that name. What
 * kills are ffmpeg itself, as workers know it, and what stands between them and storage; so there is no moment to miss.
 */
final class Moment {
    private final Path words;
    /** Made by who strikes: of several one succeeds. */
    private final Path struck;

    private final Path ffmpeg;

    Moment(Path folder) throws IOException {
        words = Files.writeString(folder.resolve("words"), "-");
        struck = Files.createDirectory(folder.resolve("struck"));
        ffmpeg = Files.writeString(folder.resolve("ffmpeg"), """
                #!/bin/sh
                case "$*" in
                *"$(cat '%s')"*) mkdir '%s' 2>/dev/null && kill -9 "$PPID" ;;
                esac
                exec '%s' "$@"
                """.formatted(words, struck, Programs.ffmpeg()));
        Files.setPosixFilePermissions(ffmpeg, PosixFilePermissions.fromString("rwx------"));
    }

    /** From now on, once. */
    void next(String sought) throws IOException {
        Files.writeString(words, sought);
        Files.deleteIfExists(struck);
    }

    /** Whether it came. */
    boolean hasStruck() {
        return Files.exists(struck);
    }

    /** An ffmpeg that kills who starts it at that moment. */
    Path ffmpeg() {
        return ffmpeg;
    }

    /** Whether this is the moment for who asks storage so; true once. */
    boolean isIn(String asked) {
        try {
            if (hasStruck() || !asked.contains(Files.readString(words))) {
                return false;
            }
            Files.createDirectory(struck);
            return true;
        } catch (FileAlreadyExistsException anotherOne) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
