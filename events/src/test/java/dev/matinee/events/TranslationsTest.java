package dev.matinee.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    @Test
    void aWiderLanguageAnswersForANarrowerOneAndNotTheOtherWayRound() {
        var texts = Map.of("fr", "La Lune", "pt-BR", "A Lua");
        assertThat(Translations.in(texts, "fr")).contains("La Lune");
        assertThat(Translations.in(texts, "fr-Latn-CA")).contains("La Lune");
        assertThat(Translations.in(texts, "pt-BR")).contains("A Lua");
        assertThat(Translations.in(texts, "pt")).isEmpty();
        assertThat(Translations.in(texts, "")).isEmpty();
    }
}
