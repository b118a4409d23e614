package dev.matinee.devstack.stripe.objects;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line a change: a JSON array of all objects that it touched, so a change is there whole or not at all. A last line
 * that a crash cut short is dropped. Made short again at each start.
 */
final class Journal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Tells of every object as it was last written, then keeps these alone and goes on from there. */
    static Journal open(Path folder, Consumer<ObjectNode> reader, Collection<byte[]> kept) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("objects.jsonl");
            if (Files.exists(file)) {
                read(file, reader);
            }
            Path fresh = folder.resolve("objects.jsonl.new");
            try (var snapshot = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                for (byte[] node : kept) {
                    write(snapshot, line(List.of(node)));
                }
                snapshot.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Journal(file, FileChannel.open(file, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the state in " + folder, e);
        }
    }

    private static void read(Path file, Consumer<ObjectNode> reader) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(file, line, reader);
            }
        }
    }

    private static void read(Path file, String line, Consumer<ObjectNode> reader) {
        try {
            for (JsonNode node : Json.MAPPER.readTree(line)) {
                reader.accept((ObjectNode) node);
            }
        } catch (JacksonException cut) {
            LOG.log(System.Logger.Level.WARNING, "A line of {0} was cut short by a crash and is dropped", file);
        }
    }

    void append(Collection<byte[]> changed) {
        try {
            write(channel, line(changed));
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + file, e);
        }
    }

    /** An array of what is JSON already. */
    private static ByteBuffer line(Collection<byte[]> changed) {
        var line = new ByteArrayOutputStream();
        char before = '[';
        for (byte[] node : changed) {
            line.write(before);
            line.writeBytes(node);
            before = ',';
        }
        line.write(']');
        line.write('\n');
        return ByteBuffer.wrap(line.toByteArray());
    }

    private static void write(FileChannel channel, ByteBuffer line) throws IOException {
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
