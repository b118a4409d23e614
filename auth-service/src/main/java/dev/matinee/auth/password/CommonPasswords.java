package dev.matinee.auth.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Passwords long enough to be taken, and tried first by whoever guesses. */
final class CommonPasswords {
    private final Set<String> passwords;

    private CommonPasswords(Set<String> passwords) {
        this.passwords = passwords;
    }

    static CommonPasswords shipped() {
        try {
            String all = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            return new CommonPasswords(all.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without regard to case, and also where it is one character, or one short piece, over and over. */
    boolean contains(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return passwords.contains(small) || repeats(small);
    }

    private static boolean repeats(String password) {
        for (int period = 1; period <= 3; period++) {
            String piece = password.substring(0, period);
            if (piece.repeat(password.length() / period + 1).startsWith(password)) {
                return true;
            }
        }
        return false;
    }
}
