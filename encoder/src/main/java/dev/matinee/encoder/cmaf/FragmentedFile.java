package dev.matinee.encoder.cmaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fragmented MP4 file of one track.
 *
 * @param headerSize bytes before the first fragment: what is served as the initialisation segment
 * @param codec as RFC 6381 writes it
 */
public record FragmentedFile(Path path, long headerSize, String codec, List<Fragment> fragments) {

    /**
     * Empty for a file in which nothing was encoded.
     *
     * @throws IllegalArgumentException when it is no such file
     */
    public static Optional<FragmentedFile> read(Path path) {
        try (FileChannel file = FileChannel.open(path)) {
            List<Fragment> fragments = new ArrayList<>();
            ByteBuffer header = ByteBuffer.allocate(0);
            MovieFragment.Defaults defaults = null;
            long at = 0;
            while (at + 8 <= file.size()) {
                ByteBuffer head = bytes(file, at, 8);
                long size = Integer.toUnsignedLong(head.getInt());
                String type = Box.type(head);
                if (size == 1) {
                    size = bytes(file, at + 8, 8).getLong();
                }
                if (type.equals("moof")) {
                    if (defaults == null) {
                        header = bytes(file, 0, (int) at);
                        defaults = MovieFragment.Defaults.of(header);
                    }
                    ByteBuffer next = bytes(file, at + size, 8);
                    long mediaSize = Integer.toUnsignedLong(next.getInt());
                    ByteBuffer movieFragment = bytes(file, at, (int) size);
                    fragments.add(MovieFragment.read(movieFragment, defaults).at(at, size + mediaSize));
                    size += mediaSize;
                }
                if (size < 8) {
                    throw new IllegalArgumentException("The box %s at %d has no size".formatted(type, at));
                }
                at += size;
            }
            return fragments.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FragmentedFile(path, header.limit(), Codec.of(header), List.copyOf(fragments)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In seconds, from the first sample to the end of the last. */
    public double duration() {
        Fragment last = fragments.getLast();
        return last.start() + last.duration() - fragments.getFirst().start();
    }

    private static ByteBuffer bytes(FileChannel file, long offset, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new IllegalArgumentException("The file ends within a box");
            }
        }
        return buffer.flip();
    }
}
