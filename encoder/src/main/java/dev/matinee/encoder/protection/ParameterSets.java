package dev.matinee.encoder.protection;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The parameter sets of a track: of its configuration record, and of what comes within samples. */
final class ParameterSets {
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;

    private final Map<Integer, SequenceParameters> sequences = new HashMap<>();
    private final Map<Integer, PictureParameters> pictures = new HashMap<>();

    /** @param configuration of {@code avcC} (ISO/IEC 14496-15, 5.3.3.1) */
    static ParameterSets of(ByteBuffer configuration) {
        ParameterSets sets = new ParameterSets();
        ByteBuffer rest = configuration.duplicate().position(5);
        sets.addAll(rest, rest.get() & 0x1f);
        sets.addAll(rest, rest.get() & 0xff);
        return sets;
    }

    private void addAll(ByteBuffer rest, int count) {
        for (int i = 0; i < count; i++) {
            byte[] unit = new byte[Short.toUnsignedInt(rest.getShort())];
            rest.get(unit);
            add(unit, 0, unit.length);
        }
    }

    /** Takes up a NAL unit if it is a parameter set. */
    void add(byte[] bytes, int offset, int size) {
        NalBits bits = new NalBits(bytes, offset, size);
        int type = bits.bits(8) & 0x1f;
        if (type == SEQUENCE) {
            SequenceParameters set = SequenceParameters.read(bits);
            sequences.put(set.id(), set);
        } else if (type == PICTURE) {
            PictureParameters set = PictureParameters.read(bits);
            pictures.put(set.id(), set);
        }
    }

    SequenceParameters sequence(int id) {
        return known(sequences.get(id), id);
    }

    PictureParameters picture(int id) {
        return known(pictures.get(id), id);
    }

    private static <T> T known(@org.jspecify.annotations.Nullable T set, int id) {
        if (set == null) {
            throw new IllegalArgumentException("The parameter set %d is not there".formatted(id));
        }
        return set;
    }
}
