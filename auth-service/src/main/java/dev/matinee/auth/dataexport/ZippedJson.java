package dev.matinee.auth.dataexport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON files in a ZIP, in memory: ten years of watching every day are some hundred KiB of it. */
final class ZippedJson implements AutoCloseable {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    void add(String name, Object content) {
        put(name, JSON.writeValueAsBytes(content));
    }

    /** What each file is, in its reader's language. */
    void readme(Locale locale) {
        String language = locale.getLanguage().equals("fr") ? "fr" : "en";
        try {
            put(
                    "README.txt",
                    new ClassPathResource("dataexport/readme." + language + ".txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        close();
        return bytes.toByteArray();
    }

    private void put(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
