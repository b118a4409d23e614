package dev.matinee.auth.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What is tried first by whoever guesses: the hundred thousand passwords that came to light most often (as the library
 * nbvcxz ships them), further ones that are long enough to be taken here, and what people make of those.
 */
@Component
final class CommonPasswords {
    private static final String MOST_BREACHED = "dictionaries/passwords.txt";
    private static final String LONG_ONES = "common-passwords.txt";
    private static final int LONGEST_PIECE = 3;

    private final Set<String> passwords =
            Stream.of(MOST_BREACHED, LONG_ONES).flatMap(CommonPasswords::lines).collect(Collectors.toUnmodifiableSet());

    private static Stream<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Without regard to case, and also where it is a short piece or a common password over and over, or a common password
     * with no more digits and signs around it than it has letters.
     */
    boolean contains(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return passwords.contains(small) || repeats(small) || isDressedUp(small);
    }

    /** How many have so many characters, or more. */
    long ofAtLeast(int length) {
        return passwords.stream().filter(known -> known.length() >= length).count();
    }

    private boolean repeats(String password) {
        for (int period = 1; period <= password.length() / 2; period++) {
            String piece = password.substring(0, period);
            boolean isAll = piece.repeat(password.length() / period + 1).startsWith(password);
            if (isAll && (period <= LONGEST_PIECE || passwords.contains(piece))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDressedUp(String password) {
        String core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return core.length() * 2 >= password.length() && passwords.contains(core);
    }
}
