package dev.matinee.encoder.protection;

import dev.matinee.encoder.cmaf.Fragment;
import dev.matinee.encoder.cmaf.FragmentedFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole fragmented MP4 file, encrypted fragment by fragment. */
public final class ProtectedFile {
    private ProtectedFile() {}

    /**
     * Writes an encrypted copy, with its fragments in the same order.
     *
     * @param clear of one track of H.264 or AAC
     * @param file written anew
     * @return the copy, with the offsets and sizes that it has
     * @throws IllegalArgumentException when it cannot be encrypted
     */
    public static FragmentedFile write(FragmentedFile clear, Path file, ContentKey key) {
        try (FileChannel in = FileChannel.open(clear.path());
                OutputStream out = Files.newOutputStream(file)) {
            Protection protection = Protection.of(bytes(in, 0, clear.headerSize()), key);
            out.write(protection.protectedHeader());
            for (Fragment fragment : clear.fragments()) {
                out.write(protection.protect(bytes(in, fragment.offset(), fragment.size())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FragmentedFile.read(file).orElseThrow();
    }

    private static byte[] bytes(FileChannel file, long offset, long size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size));
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException("A fragmented file has become shorter");
            }
        }
        return buffer.array();
    }
}
