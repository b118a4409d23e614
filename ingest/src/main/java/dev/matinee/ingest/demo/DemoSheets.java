package dev.matinee.ingest.demo;

import dev.matinee.ingest.sheet.SheetReader;
import dev.matinee.ingest.sheet.Sheets;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The demo library's sheets, from within the program. */
final class DemoSheets {
    private DemoSheets() {}

    static Sheets read() throws IOException {
        URL house = DemoSheets.class.getResource("/demo/house.yaml");
        if (house == null) {
            throw new IllegalStateException("The demo library is not in the jar");
        }
        try {
            URI at = house.toURI();
            if (!at.getScheme().equals("jar")) {
                return whole(SheetReader.read(Path.of(at).resolveSibling("")));
            }
            try (FileSystem jar = FileSystems.newFileSystem(at, Map.of())) {
                return whole(SheetReader.read(jar.getPath("/demo")));
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Sheets whole(Sheets sheets) {
        if (!sheets.complaints().isEmpty()) {
            throw new IllegalStateException("The demo library is wrong: " + sheets.complaints());
        }
        return sheets;
    }
}
