package dev.matinee.profile.avatar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The predefined pictures that are shipped with this service. */
@Component
public class Avatars {
    private static final int HASH_CHARACTERS = 24;

    private final Map<String, Picture> pictures = new LinkedHashMap<>();

    Avatars() {
        new String(read("avatars.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 2))
                .forEach(entry -> pictures.put(entry[0], picture(entry[0], entry[1])));
    }

    /** A picture with its file. */
    record Picture(Avatar avatar, byte[] svg) {}

    public List<Avatar> all() {
        return pictures.values().stream().map(Picture::avatar).toList();
    }

    public Optional<Avatar> find(String id) {
        return Optional.ofNullable(pictures.get(id)).map(Picture::avatar);
    }

    List<Picture> pictures() {
        return List.copyOf(pictures.values());
    }

    private static Picture picture(String id, String name) {
        byte[] svg = read(id + ".svg");
        return new Picture(new Avatar(id, name, "/images/avatars/" + hash(svg) + ".svg"), svg);
    }

    private static byte[] read(String file) {
        try {
            return new ClassPathResource("avatars/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
