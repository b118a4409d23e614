package dev.matinee.recommendation.model;

import dev.matinee.events.v1.Title;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How alike titles are by what they are: genres, people, channels, decade and the words of the synopsis, as unit
 * vectors of tf-idf weights behind an inverted index. It knows a title from the minute that it is published.
 */
final class ContentIndex {
    private static final double GENRE = 1.0;
    private static final double PERSON = 1.2;
    private static final double CHANNEL = 0.6;
    private static final double DECADE = 0.4;
    private static final double WORD = 0.35;
    private static final int SHORTEST_WORD = 4;

    private final List<String> titles;
    private final Map<String, Carriers> carriers;

    /** The titles that have a feature, and the weight that it has in each. */
    private static final class Carriers {
        private int[] titles = new int[1];
        private float[] weights = new float[1];
        private int count;

        void add(int title, double weight) {
            if (count == titles.length) {
                titles = Arrays.copyOf(titles, 2 * count);
                weights = Arrays.copyOf(weights, 2 * count);
            }
            titles[count] = title;
            weights[count++] = (float) weight;
        }

        void divideBy(double[] lengths) {
            for (int at = 0; at < count; at++) {
                weights[at] /= (float) lengths[titles[at]];
            }
        }
    }

    private ContentIndex(List<String> titles, Map<String, Carriers> carriers) {
        this.titles = titles;
        this.carriers = carriers;
    }

    static ContentIndex of(Collection<Title> titles) {
        var index = new ContentIndex(titles.stream().map(Title::getId).toList(), new HashMap<>());
        int number = 0;
        for (Title title : titles) {
            int here = number++;
            features(title)
                    .forEach((feature, value) -> index.carriers
                            .computeIfAbsent(feature, added -> new Carriers())
                            .add(here, value));
        }
        index.weigh();
        return index;
    }

    /** Of every title that shares anything with these, weighted: its likeness to them all. */
    Map<String, Double> likeness(Map<Title, Double> weighted) {
        double[] sums = new double[titles.size()];
        weighted.forEach((title, weight) -> vector(title).forEach((feature, share) -> {
            var known = carriers.get(feature);
            for (int at = 0; known != null && at < known.count; at++) {
                sums[known.titles[at]] += weight * share * known.weights[at];
            }
        }));
        Map<String, Double> likeness = new HashMap<>();
        for (int number = 0; number < sums.length; number++) {
            if (sums[number] != 0) {
                likeness.put(titles.get(number), sums[number]);
            }
        }
        return likeness;
    }

    /** From values to weights: each title's vector has the length 1. */
    private void weigh() {
        double[] squares = new double[titles.size()];
        carriers.values().forEach(known -> {
            double idf = idf(known.count);
            for (int at = 0; at < known.count; at++) {
                known.weights[at] *= (float) idf;
                squares[known.titles[at]] += known.weights[at] * known.weights[at];
            }
        });
        double[] lengths = Arrays.stream(squares).map(Math::sqrt).toArray();
        carriers.values().forEach(known -> known.divideBy(lengths));
    }

    private double idf(int carriers) {
        return Math.log(1.0 + (double) titles.size() / carriers);
    }

    /** Of any title; what no title here has counts as if one had it. */
    private Map<String, Double> vector(Title title) {
        Map<String, Double> weights = new HashMap<>();
        double squares = 0;
        for (var feature : features(title).entrySet()) {
            var known = carriers.get(feature.getKey());
            double weight = feature.getValue() * idf(known == null ? 1 : known.count);
            weights.put(feature.getKey(), weight);
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        weights.replaceAll((feature, weight) -> weight / length);
        return weights;
    }

    private static Map<String, Double> features(Title title) {
        Map<String, Double> features = new HashMap<>();
        title.getGenresList().forEach(genre -> features.put("genre " + genre, GENRE));
        title.getPeopleList().forEach(person -> features.put("person " + person, PERSON));
        title.getChannelsList().forEach(channel -> features.put("channel " + channel, CHANNEL));
        features.put("decade " + title.getYear() / 10, DECADE);
        for (String word : title.getSynopsis().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.length() >= SHORTEST_WORD) {
                features.merge("word " + word, WORD, (before, more) -> before + more / 2);
            }
        }
        return features;
    }
}
