package dev.matinee.catalog;

import dev.matinee.kit.testing.KeyspacesCql;
import org.junit.jupiter.api.Test;

class KeyspacesCqlTest {
    @Test
    void everyStatementIsOneThatKeyspacesRuns() {
        KeyspacesCql.hold(CatalogApplication.class);
    }
}
