package dev.matinee.auth.profile;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Profile;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
    @Bean
    StateTable<Profile> profiles(StateTables tables, ProfileChanges changes) {
        return tables.open(Topic.PROFILES, Profile.parser(), Profile::getVersion)
                .onChange(changes::heard);
    }
}
