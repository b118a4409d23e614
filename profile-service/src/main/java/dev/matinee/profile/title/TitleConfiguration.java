package dev.matinee.profile.title;

import dev.matinee.events.LeanTitles;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TitleConfiguration {
    @Bean
    StateTable<Title> catalog(StateTables tables) {
        return tables.open(Topic.CATALOG, LeanTitles.with(), Title::getVersion);
    }
}
