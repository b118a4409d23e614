package dev.matinee.catalog.browse;

import dev.matinee.events.LeanTitles;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topic that this service itself says, heard like any other: so every instance sees what any of them did. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    StateTable<Title> catalogTitles(StateTables tables, List<TitleListener> listeners) {
        var titles = tables.open(Topic.CATALOG, LeanTitles.with(LeanTitles.Part.values()), Title::getVersion);
        listeners.forEach(listener -> titles.onChange(listener::changed));
        return titles;
    }
}
