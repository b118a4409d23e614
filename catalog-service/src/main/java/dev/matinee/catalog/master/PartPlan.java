package dev.matinee.catalog.master;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a file is cut into parts. It follows from the file's size alone, so whoever resumes cuts it alike.
 *
 * @param bytes of the file, at least 1
 * @param partBytes of each part but the last
 */
record PartPlan(long bytes, long partBytes) {
    /** S3 takes no smaller ones than 5 MiB, but for the last; 8 are few requests, and little to send again. */
    private static final long SMALLEST = 8L * 1024 * 1024;

    private static final long MEBIBYTE = 1024 * 1024;

    /** What S3 takes. */
    private static final long MOST_PARTS = 10_000;

    /** A part that need not be sent. */
    record Sent(int number, long bytes) {}

    static PartPlan of(long bytes) {
        long least = Math.ceilDiv(bytes, MOST_PARTS);
        return new PartPlan(bytes, Math.max(SMALLEST, Math.ceilDiv(least, MEBIBYTE) * MEBIBYTE));
    }

    int parts() {
        return (int) Math.ceilDiv(bytes, partBytes);
    }

    boolean has(int number) {
        return number >= 1 && number <= parts();
    }

    /** Of this part, from 1. */
    long bytesOf(int number) {
        return number < parts() ? partBytes : bytes - (parts() - 1) * partBytes;
    }

    List<Sent> all() {
        return IntStream.rangeClosed(1, parts())
                .mapToObj(number -> new Sent(number, bytesOf(number)))
                .toList();
    }
}
