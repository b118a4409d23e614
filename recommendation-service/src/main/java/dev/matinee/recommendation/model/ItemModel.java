package dev.matinee.recommendation.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A trained item–item model: what having watched one title says of another. A profile is folded in at request time. */
final class ItemModel {
    private static final int FORMAT = 0x4d415431;

    private final List<String> titles;
    private final List<Neighbours> rows;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The nearest titles of one, by number, with their weights. */
    record Neighbours(int[] titles, float[] weights) {}

    ItemModel(List<String> titles, List<Neighbours> rows) {
        this.titles = List.copyOf(titles);
        this.rows = List.copyOf(rows);
        titles.forEach(title -> numbers.put(title, numbers.size()));
    }

    int size() {
        return titles.size();
    }

    /** What a profile with these weights will like, as far as the model knows the titles. */
    Map<String, Double> scores(Map<String, Double> weighted) {
        double[] sums = new double[titles.size()];
        weighted.forEach((title, weight) -> {
            Integer number = numbers.get(title);
            if (number != null) {
                var row = rows.get(number);
                for (int n = 0; n < row.titles.length; n++) {
                    sums[row.titles[n]] += weight * row.weights[n];
                }
            }
        });
        Map<String, Double> scores = new HashMap<>();
        for (int number = 0; number < sums.length; number++) {
            if (sums[number] != 0) {
                scores.put(titles.get(number), sums[number]);
            }
        }
        return scores;
    }

    byte[] toBytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(titles.size());
            for (int number = 0; number < titles.size(); number++) {
                out.writeUTF(titles.get(number));
                var row = rows.get(number);
                out.writeInt(row.titles.length);
                for (int n = 0; n < row.titles.length; n++) {
                    out.writeInt(row.titles[n]);
                    out.writeFloat(row.weights[n]);
                }
            }
        }
        return bytes.toByteArray();
    }

    static ItemModel fromBytes(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("This is no item-item model of a format that is known here");
            }
            int size = in.readInt();
            List<String> titles = new ArrayList<>(size);
            List<Neighbours> rows = new ArrayList<>(size);
            for (int number = 0; number < size; number++) {
                titles.add(in.readUTF());
                int[] nearest = new int[in.readInt()];
                float[] weights = new float[nearest.length];
                for (int n = 0; n < nearest.length; n++) {
                    nearest[n] = in.readInt();
                    weights[n] = in.readFloat();
                }
                rows.add(new Neighbours(nearest, weights));
            }
            return new ItemModel(titles, rows);
        }
    }
}
