package dev.matinee.recommendation.model;

import dev.matinee.events.v1.Title;
import java.util.ArrayList;
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

    private final List<String> titles = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final List<Map<String, Double>> vectors = new ArrayList<>();

    private record Posting(int title, double weight) {}

    private ContentIndex() {}

    static ContentIndex of(Collection<Title> titles) {
        var index = new ContentIndex();
        List<Map<String, Double>> raw =
                titles.stream().map(ContentIndex::features).toList();
        Map<String, Integer> carriers = new HashMap<>();
        raw.forEach(features -> features.keySet().forEach(feature -> carriers.merge(feature, 1, Integer::sum)));
        int number = 0;
        for (Title title : titles) {
            index.add(title.getId(), unit(raw.get(number++), carriers, titles.size()));
        }
        return index;
    }

    /** Of every title that shares anything with these, weighted: its likeness to them all. */
    Map<String, Double> likeness(Map<String, Double> weighted) {
        double[] sums = new double[titles.size()];
        weighted.forEach((title, weight) -> {
            Integer number = numbers.get(title);
            if (number != null) {
                vectors.get(number)
                        .forEach((feature, share) -> postings.getOrDefault(feature, List.of())
                                .forEach(posting -> sums[posting.title] += weight * share * posting.weight));
            }
        });
        Map<String, Double> likeness = new HashMap<>();
        for (int number = 0; number < sums.length; number++) {
            if (sums[number] != 0) {
                likeness.put(titles.get(number), sums[number]);
            }
        }
        return likeness;
    }

    private void add(String title, Map<String, Double> vector) {
        int number = titles.size();
        titles.add(title);
        numbers.put(title, number);
        vectors.add(vector);
        vector.forEach((feature, weight) ->
                postings.computeIfAbsent(feature, f -> new ArrayList<>()).add(new Posting(number, weight)));
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

    private static Map<String, Double> unit(Map<String, Double> features, Map<String, Integer> carriers, int all) {
        Map<String, Double> weighted = new HashMap<>();
        double squares = 0;
        for (var feature : features.entrySet()) {
            double idf = Math.log(1.0 + (double) all / carriers.getOrDefault(feature.getKey(), 1));
            double weight = feature.getValue() * idf;
            weighted.put(feature.getKey(), weight);
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        weighted.replaceAll((feature, weight) -> weight / length);
        return weighted;
    }
}
