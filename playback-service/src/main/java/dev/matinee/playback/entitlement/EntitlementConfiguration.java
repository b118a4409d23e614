package dev.matinee.playback.entitlement;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Entitlement;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntitlementConfiguration {
    @Bean
    StateTable<Entitlement> entitlementsTable(StateTables stateTables, Entitlements entitlements) {
        return stateTables
                .open(Topic.ENTITLEMENTS, Entitlement.parser(), Entitlement::getVersion)
                .onChange(entitlements);
    }
}
