package dev.matinee.recommendation;

import dev.matinee.events.LeanTitles;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
class RecommendationApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(RecommendationApplication.class, arguments);
    }

    @Bean
    StateTable<Title> titles(StateTables tables) {
        return tables.open(Topic.CATALOG, LeanTitles.with(LeanTitles.Part.STORY), Title::getVersion);
    }
}
