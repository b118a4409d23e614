package dev.matinee.devstack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** Secrets of a suite, made when they are first asked for, and never leaving its state folder. */
public final class Secrets {
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Home home;

    public Secrets(Home home) {
        this.home = home;
    }

    /** The password of a store's user. */
    public String password(String name) {
        return keep("stores", name, Secrets::random);
    }

    /** The secret of a service under this property, made by {@code maker} if there is none. */
    public synchronized String keep(String service, String property, Supplier<String> maker) {
        Path file = home.secrets(service).resolve(property);
        try {
            if (!Files.exists(file)) {
                write(file, maker.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a secret that was made elsewhere where this service looks for it. */
    public synchronized void give(String service, String property, String value) {
        Path file = home.secrets(service).resolve(property);
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(value)) {
                write(file, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 32 letters and digits out of 57: 186 bits. */
    public static String random() {
        return RANDOM.ints(32, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    public static void write(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
