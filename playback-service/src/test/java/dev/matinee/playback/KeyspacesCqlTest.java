package dev.matinee.playback;

import dev.matinee.kit.testing.KeyspacesCql;
import org.junit.jupiter.api.Test;

class KeyspacesCqlTest {
    @Test
    void everyStatementIsOneThatKeyspacesRuns() {
        KeyspacesCql.hold(PlaybackApplication.class);
    }
}
