package dev.matinee.ingest.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.ingest.sheet.FileTree.Unreadable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    @TempDir
    Path folder;

    @Test
    void files_are_found_in_order_and_links_to_them_too() throws IOException {
        Path film =
                Files.writeString(Files.createDirectories(folder.resolve("b")).resolve("film.mkv"), "film");
        Path link = Files.createSymbolicLink(folder.resolve("a.mkv"), film);
        Files.createSymbolicLink(folder.resolve("gone.mkv"), folder.resolve("nowhere"));
        assertThat(FileTree.of(folder).files()).containsExactly(link, film);
        assertThat(FileTree.of(film).files()).containsExactly(film);
    }

    @Test
    void a_folder_that_nobody_may_look_into_is_told_and_hides_no_other() throws IOException {
        FileTree.Walk walk = new FileTree.Walk(folder);
        Path closed = folder.resolve("lost+found");
        assertThat(walk.visitFileFailed(closed, new AccessDeniedException(closed.toString())))
                .isEqualTo(FileVisitResult.CONTINUE);
        assertThat(walk.unreadable).containsExactly(new Unreadable(closed, "AccessDeniedException"));
    }

    @Test
    void what_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> FileTree.of(folder.resolve("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }
}
