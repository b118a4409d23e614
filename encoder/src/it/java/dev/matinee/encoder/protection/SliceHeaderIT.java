package dev.matinee.encoder.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.encoder.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ffmpeg, which writes down each element of a header, finds the same ends of all slice headers. */
class SliceHeaderIT {
    private static final Pattern HEADING = Pattern.compile("\\[trace_headers @ \\w+] ([A-Z].*)");
    private static final Pattern ELEMENT = Pattern.compile("\\[trace_headers @ \\w+] (\\d+) +(\\S+) +([01]+) = .*");

    @TempDir
    static Path folder;

    @ParameterizedTest
    @EnumSource
    void a_slice_header_ends_where_ffmpeg_finds_its_end(Recipe recipe) throws IOException {
        Path file = recipe.make(folder);
        List<Integer> ends = traced(file);

        assertThat(ends).hasSizeGreaterThanOrEqualTo(96);
        assertThat(read(file)).isEqualTo(ends);
    }

    /** In bits, from the beginning of the NAL unit. */
    private static List<Integer> traced(Path file) throws IOException {
        Path log = folder.resolve("trace.log");
        Process process = new ProcessBuilder(
                        Programs.ffmpeg(),
                        "-nostdin",
                        "-i",
                        file.toString(),
                        "-c",
                        "copy",
                        "-bsf:v",
                        "trace_headers",
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.onExit().join().exitValue()).isZero();
        List<Integer> ends = new ArrayList<>();
        boolean inSlice = false;
        for (String line : Files.readAllLines(log)) {
            Matcher heading = HEADING.matcher(line);
            Matcher element = ELEMENT.matcher(line);
            if (heading.matches()) {
                inSlice = heading.group(1).equals("Slice Header");
                if (inSlice) {
                    ends.add(0);
                }
            } else if (inSlice && element.matches() && !element.group(2).startsWith("cabac_alignment")) {
                ends.set(
                        ends.size() - 1,
                        Integer.parseInt(element.group(1)) + element.group(3).length());
            }
        }
        return ends;
    }

    private static List<Integer> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // The first fragment's first four letters come after its size.
        int header = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("moof") - 4;
        ParameterSets sets = parameterSets(ByteBuffer.wrap(bytes, 0, header).slice());
        byte[] stream = annexB(file);
        List<Integer> ends = new ArrayList<>();
        for (int at = next(stream, 0); at < stream.length; at = next(stream, at)) {
            int type = stream[at] & 0x1f;
            NalBits bits = new NalBits(stream, at, next(stream, at) - at);
            if (type == 1 || type == 5) {
                SliceHeader.read(bits, sets);
                ends.add(bits.position());
            }
        }
        return ends;
    }

    private static ParameterSets parameterSets(ByteBuffer header) {
        var stsd = dev.matinee.encoder.cmaf.Box.get(header, "moov", "trak", "mdia", "minf", "stbl", "stsd")
                .content();
        var entry = dev.matinee.encoder.cmaf.Box.in(stsd.slice(8, stsd.limit() - 8))
                .getFirst()
                .content();
        return ParameterSets.of(dev.matinee.encoder.cmaf.Box.get(
                        entry.slice(Track.VISUAL_ENTRY, entry.limit() - Track.VISUAL_ENTRY), "avcC")
                .content());
    }

    /** The same stream with start codes, as ffmpeg writes it. */
    private static byte[] annexB(Path file) {
        Path stream = Programs.make(folder.resolve("stream.h264"), "-i", file.toString(), "-c", "copy", "-f", "h264");
        try {
            return Files.readAllBytes(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the NAL unit after this place begins. */
    private static int next(byte[] stream, int from) {
        for (int at = from; at + 3 <= stream.length; at++) {
            if (stream[at] == 0 && stream[at + 1] == 0 && stream[at + 2] == 1) {
                return at + 3;
            }
        }
        return stream.length;
    }
}
