package dev.matinee.playback.catalogue;

import dev.matinee.events.LeanTitles;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    StateTable<Title> titles(StateTables stateTables, Catalogue catalogue) {
        return stateTables
                .open(Topic.CATALOG, LeanTitles.with(LeanTitles.Part.FILMS, LeanTitles.Part.KEYS), Title::getVersion)
                .onChange(catalogue);
    }
}
