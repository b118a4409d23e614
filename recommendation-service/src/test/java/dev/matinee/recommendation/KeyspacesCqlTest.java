package dev.matinee.recommendation;

import dev.matinee.kit.testing.KeyspacesCql;
import org.junit.jupiter.api.Test;

class KeyspacesCqlTest {
    @Test
    void everyStatementIsOneThatKeyspacesRuns() {
        KeyspacesCql.hold(RecommendationApplication.class);
    }
}
