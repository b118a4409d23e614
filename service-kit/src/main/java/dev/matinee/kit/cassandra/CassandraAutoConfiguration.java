package dev.matinee.kit.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/**
 * One session, in a keyspace that is there. On one machine the service makes its keyspace; in AWS Keyspaces it is made
 * with the rest of the infrastructure, and only tables are.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.cassandra.autoconfigure.CassandraAutoConfiguration")
@ConditionalOnClass(CqlSession.class)
@ConditionalOnProperty("spring.cassandra.keyspace-name")
class CassandraAutoConfiguration {
    @Bean(destroyMethod = "close")
    CqlSession cassandraSession(
            CqlSessionBuilder builder,
            @Value("${spring.cassandra.keyspace-name}") String name,
            @Value("${matinee.cassandra.create-keyspace:false}") boolean create) {
        var session = builder.withKeyspace((com.datastax.oss.driver.api.core.CqlIdentifier) null)
                .build();
        var keyspace = new Keyspace(session, name);
        if (create) {
            keyspace.create();
        }
        keyspace.createTables();
        return session;
    }
}
