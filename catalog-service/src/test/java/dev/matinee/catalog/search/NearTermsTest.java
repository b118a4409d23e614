package dev.matinee.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.search.NearTerms.Sought;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lucene's automata of Levenshtein and Damerau are what it is compared with, over words of few letters, most of them alike. */
class NearTermsTest {
    private static final int WORDS = 4_000;

    /** Letters of one, two and four bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"abc", "aбя", "a😀z"})
    void findsWhatLucenesAutomataFind(String alphabet) throws IOException {
        var random = new SplittableRandom(4);
        var words = new TreeSet<String>();
        for (int n = 0; n < WORDS; n++) {
            words.add(word(random, alphabet));
        }
        try (var index = index(words)) {
            for (int n = 0; n < 50; n++) {
                String typed = word(random, alphabet);
                var near = NearTerms.of(index, "word", new Sought(typed, false, true, true));
                assertThat(texts(near.once)).isEqualTo(those(words, once(typed)));
                assertThat(texts(near.twice)).isEqualTo(those(words, twice(typed)));
                assertThat(texts(near.begun)).isEqualTo(those(words, begun(typed)));
                var right = NearTerms.of(index, "word", new Sought(typed, true, true, false));
                assertThat(texts(right.once)).isEqualTo(those(words, once(typed).and(beginsAs(typed))));
                assertThat(texts(right.twice)).isEqualTo(texts(near.twice));
            }
        }
    }

    private static String word(SplittableRandom random, String alphabet) {
        int[] letters = alphabet.codePoints().toArray();
        var word = new StringBuilder();
        for (int length = 1 + random.nextInt(9); length > 0; length--) {
            word.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return word.toString();
    }

    private static DirectoryReader index(Iterable<String> words) throws IOException {
        var folder = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(folder, new IndexWriterConfig(new KeywordAnalyzer()))) {
            var document = new Document();
            words.forEach(word -> document.add(new StringField("word", word, Store.NO)));
            writer.addDocument(document);
        }
        return DirectoryReader.open(folder);
    }

    private static Predicate<String> once(String typed) {
        return new CharacterRunAutomaton(new LevenshteinAutomata(typed, true).toAutomaton(1))::run;
    }

    private static Predicate<String> twice(String typed) {
        int second = typed.offsetByCodePoints(0, 1);
        return new CharacterRunAutomaton(
                new LevenshteinAutomata(typed.substring(second), true).toAutomaton(2, typed.substring(0, second)))::run;
    }

    private static Predicate<String> begun(String typed) {
        var near = new LevenshteinAutomata(typed, true).toAutomaton(1);
        return new CharacterRunAutomaton(
                Operations.determinize(Operations.concatenate(List.of(near, Automata.makeAnyString())), 100_000))::run;
    }

    private static Predicate<String> beginsAs(String typed) {
        return word -> word.codePointAt(0) == typed.codePointAt(0);
    }

    private static List<String> those(TreeSet<String> words, Predicate<String> near) {
        var those = new ArrayList<String>();
        words.stream().filter(near).forEach(those::add);
        return those.stream()
                .map(BytesRef::new)
                .sorted()
                .map(BytesRef::utf8ToString)
                .toList();
    }

    private static List<String> texts(List<BytesRef> terms) {
        return terms.stream().map(BytesRef::utf8ToString).toList();
    }
}
