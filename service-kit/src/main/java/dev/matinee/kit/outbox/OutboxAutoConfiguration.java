package dev.matinee.kit.outbox;

import dev.matinee.kit.event.EventPublisher;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** For services that keep their state in MySQL. Their tables are in {@code db/kit}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "dev.matinee.kit.event.EventAutoConfiguration"
        })
@ConditionalOnClass({JdbcClient.class, DataSource.class})
@ConditionalOnBean(DataSource.class)
@EnableScheduling
class OutboxAutoConfiguration {
    @Bean
    OutboxRelay outboxRelay(JdbcClient jdbc, PlatformTransactionManager transactions, EventPublisher publisher) {
        return new OutboxRelay(jdbc, new TransactionTemplate(transactions), publisher);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, OutboxRelay relay) {
        return new Outbox(jdbc, relay);
    }

    @Bean
    HeardEvents heardEvents(JdbcClient jdbc) {
        return new HeardEvents(jdbc);
    }

    @Bean
    IdempotentWrites idempotentWrites(JdbcClient jdbc, JsonMapper json) {
        return new IdempotentWrites(jdbc, json);
    }

    @Bean
    Forgetting forgetting(JdbcClient jdbc) {
        return new Forgetting(jdbc);
    }
}
