package dev.matinee.encoder.cmaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Puts a part that was encoded by itself, and so begins at zero, where it belongs in the whole. */
public final class TimeLine {
    private TimeLine() {}

    /**
     * Moves all fragments of a file.
     *
     * @param ticks to add to their decoding times, in the track's own scale
     */
    public static void move(Path path, long ticks) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            List<Fragment> fragments =
                    FragmentedFile.read(path).map(FragmentedFile::fragments).orElse(List.of());
            for (Fragment fragment : fragments) {
                ByteBuffer head = ByteBuffer.allocate(8);
                file.read(head, fragment.offset());
                ByteBuffer moof = ByteBuffer.allocate(head.flip().getInt());
                file.read(moof, fragment.offset());
                ByteBuffer time = Box.get(moof.flip(), "moof", "traf", "tfdt").content();
                if (time.get(0) != 1) {
                    throw new IllegalArgumentException("A fragment's time has 32 bits");
                }
                time.putLong(4, time.getLong(4) + ticks);
                file.write(moof.rewind(), fragment.offset());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
