package dev.matinee.devstack.search;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import dev.matinee.devstack.store.StoreAddresses;
import java.net.InetSocketAddress;

/** Every column of every table of every keyspace but the server's own. */
final class CassandraRows {
    private CassandraRows() {}

    static void search(StoreAddresses at, Finds finds) {
        try (CqlSession session = CqlSession.builder()
                .addContactPoint(
                        new InetSocketAddress(at.get("cassandra.host"), Integer.parseInt(at.get("cassandra.port"))))
                .withLocalDatacenter(at.get("cassandra.datacenter"))
                .build()) {
            session.getMetadata().getKeyspaces().forEach((name, keyspace) -> {
                if (!name.asInternal().startsWith("system")) {
                    keyspace.getTables().values().forEach(table -> search(session, table, finds));
                }
            });
        }
    }

    private static void search(CqlSession session, TableMetadata table, Finds finds) {
        String name = table.getKeyspace().asCql(true) + "." + table.getName().asCql(true);
        for (Row row : session.execute("SELECT * FROM " + name)) {
            for (int column = 0; column < row.getColumnDefinitions().size(); column++) {
                var bytes = row.getBytesUnsafe(column);
                if (bytes != null) {
                    byte[] copy = new byte[bytes.remaining()];
                    bytes.get(copy);
                    finds.look(
                            "cassandra " + name + "."
                                    + row.getColumnDefinitions()
                                            .get(column)
                                            .getName()
                                            .asCql(true),
                            copy);
                }
            }
        }
    }
}
