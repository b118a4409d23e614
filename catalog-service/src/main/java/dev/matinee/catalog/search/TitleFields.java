package dev.matinee.catalog.search;

import dev.matinee.catalog.title.Folding;
import dev.matinee.catalog.title.LocalText;
import dev.matinee.events.v1.Title;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.jspecify.annotations.Nullable;

/** Titles as the index has them. On one thread. */
final class TitleFields {
    private final Stems stems = new Stems();
    private final Set<String> languages = ConcurrentHashMap.newKeySet();

    /** Those that texts were in so far. On any thread. */
    Set<String> languages() {
        return languages;
    }

    Document document(Title title, int slot) {
        var terms = new Terms(new Document(), new HashSet<>());
        terms.document.add(new StringField(Fields.ID, title.getId(), Store.NO));
        terms.document.add(new NumericDocValuesField(Fields.SLOT, slot));
        name(terms, LocalText.OWN, title.getName());
        name(terms, null, title.getOriginalName());
        title.getNamesMap().forEach((language, name) -> name(terms, language, name));
        title.getPeopleList().forEach(person -> person(terms, person));
        story(terms, LocalText.OWN, title.getSynopsis());
        title.getSynopsesMap().forEach((language, text) -> story(terms, language, text));
        title.getEpisodesList().forEach(episode -> story(terms, LocalText.OWN, episode.getName()));
        title.getGenresList().forEach(slug -> terms.add(Fields.GENRE, slug));
        title.getChannelsList().forEach(slug -> terms.add(Fields.CHANNEL, slug));
        terms.add(Fields.YEAR, Integer.toString(title.getYear()));
        return terms.document;
    }

    /** @param language null for one that is not known */
    private void name(Terms terms, @Nullable String language, String name) {
        for (String form : Names.forms(name)) {
            var words = Names.words(form);
            terms.add(Fields.EXACT, form);
            terms.add(Fields.BARE, Names.bare(form));
            terms.add(Fields.JOINED, Names.joined(form));
            words.forEach(word -> terms.add(Fields.NAME, word));
            Names.pairs(words).forEach(pair -> terms.add(Fields.PAIR, pair));
        }
        if (language != null && !name.isEmpty()) {
            languages.add(Stems.language(language));
            stems.of(language, name).forEach(stem -> terms.add(Fields.NAME_STEM, stem));
        }
    }

    private static void person(Terms terms, String name) {
        String folded = Folding.fold(name);
        Names.words(folded).forEach(word -> terms.add(Fields.PEOPLE, word));
        Names.tails(folded).forEach(tail -> terms.add(Fields.PERSON, tail));
    }

    private void story(Terms terms, String language, String text) {
        if (!text.isEmpty()) {
            languages.add(Stems.language(language));
            stems.of(language, text).forEach(stem -> terms.add(Fields.STORY, stem));
        }
    }

    /** Each term once: how often it stands in a text says little of texts this short. */
    private record Terms(Document document, Set<String> seen) {
        void add(String field, String term) {
            if (!term.isEmpty() && term.length() <= LONGEST && seen.add(field + '\n' + term)) {
                document.add(new StringField(field, term, Store.NO));
            }
        }

        private static final int LONGEST = 500;
    }
}
