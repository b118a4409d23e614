package dev.matinee.devstack.search;

import dev.matinee.devstack.store.StoreAddresses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Every column of every table of every schema but the server's own. */
final class MySqlRows {
    private static final int PORTION = 500;

    private MySqlRows() {}

    static void search(StoreAddresses at, Finds finds) throws SQLException {
        String url = "jdbc:mysql://%s:%s/?sslMode=DISABLED&allowPublicKeyRetrieval=true&useCursorFetch=true"
                .formatted(at.get("mysql.host"), at.get("mysql.port"));
        try (Connection connection = DriverManager.getConnection(url, "root", at.get("mysql.root-password"))) {
            for (String table : tables(connection)) {
                search(connection, table, finds);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT table_schema, table_name FROM information_schema.tables
                        WHERE table_type = 'BASE TABLE'
                          AND table_schema NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')""")) {
            while (rows.next()) {
                tables.add("`" + rows.getString(1) + "`.`" + rows.getString(2) + "`");
            }
        }
        return tables;
    }

    private static void search(Connection connection, String table, Finds finds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(PORTION);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                var columns = rows.getMetaData();
                while (rows.next()) {
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        byte[] bytes = rows.getBytes(column);
                        if (bytes != null) {
                            String name = table.replace("`", "") + "." + columns.getColumnName(column);
                            finds.look("mysql " + name, bytes);
                        }
                    }
                }
            }
        }
    }
}
