package dev.matinee.devstack.store;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.home.Ports;
import dev.matinee.devstack.home.Secrets;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** MariaDB 11.4, which speaks MySQL: a schema and a user of the same name for each service that has one. */
final class MariaDb {
    static final String NAME = "mysql";
    static final List<String> SCHEMAS = List.of("auth", "profile", "billing");

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    MariaDb(Home home, Ports ports, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
    }

    Part part() {
        return new Part(NAME, Set.of(), this::prepare, this::answers);
    }

    int port() {
        return ports.port("mysql");
    }

    String rootPassword() {
        return secrets.password("mysql-root");
    }

    String password(String schema) {
        return secrets.password("mysql-" + schema);
    }

    private Launch prepare() throws IOException, InterruptedException {
        Path data = home.data(NAME);
        Path server = ClassPath.built(home, "mariadb", "server");
        Path daemon = server.resolve("bin/mariadbd");
        if (!Files.isExecutable(daemon) && !daemon.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + daemon);
        }
        if (!Files.exists(data.resolve("installed"))) {
            install(server, data);
        }
        Path users = data.resolve("users.sql");
        Secrets.write(users, users());
        List<String> command = command(server, data);
        command.addAll(List.of(
                "--port=" + port(),
                "--bind-address=127.0.0.1",
                "--socket=mysql.sock",
                "--pid-file=mysql.pid",
                "--init-file=" + users,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=64M",
                "--performance-schema=OFF",
                "--max-connections=200"));
        return new Launch(command, data);
    }

    /** Makes the system tables, as mariadb-install-db does, without the tables of the command line's help. */
    private static void install(Path server, Path data) throws IOException, InterruptedException {
        StringBuilder script =
                new StringBuilder("create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket=NULL;\n");
        for (String name : List.of(
                "mariadb_system_tables.sql",
                "mariadb_performance_tables.sql",
                "mariadb_system_tables_data.sql",
                "maria_add_gis_sp_bootstrap.sql",
                "mariadb_sys_schema.sql")) {
            script.append(Files.readString(server.resolve("share").resolve(name)))
                    .append('\n');
        }
        Path input = data.resolve("install.sql");
        Files.writeString(input, script);
        List<String> command = command(server, data);
        command.addAll(List.of("--bootstrap", "--silent-startup", "--skip-log-error", "--net-buffer-length=16K"));
        OneOff.run(new Launch(command, data), input, data.resolve("install.log"));
        Files.delete(input);
        Files.createFile(data.resolve("installed"));
    }

    private static List<String> command(Path server, Path data) {
        List<String> command = new ArrayList<>(List.of(
                server.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + server,
                "--datadir=" + data,
                "--lc-messages-dir=" + server.resolve("share")));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    /** Run at every start: one statement a line. */
    private String users() {
        StringBuilder sql = new StringBuilder();
        sql.append("DELETE FROM mysql.global_priv WHERE User IN ('root', '') AND Host <> '127.0.0.1';\n");
        sql.append("FLUSH PRIVILEGES;\n");
        sql.append("CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';\n");
        sql.append("ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '%s';\n".formatted(rootPassword()));
        sql.append("GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;\n");
        for (String schema : SCHEMAS) {
            sql.append("CREATE DATABASE IF NOT EXISTS `%s`;\n".formatted(schema));
            sql.append("CREATE USER IF NOT EXISTS '%s'@'127.0.0.1';\n".formatted(schema));
            sql.append("ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';\n".formatted(schema, password(schema)));
            sql.append("GRANT ALL PRIVILEGES ON `%1$s`.* TO '%1$s'@'127.0.0.1';\n".formatted(schema));
        }
        return sql.toString();
    }

    private boolean answers() throws IOException {
        String last = SCHEMAS.getLast();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:%d/%s?connectTimeout=2000&socketTimeout=5000".formatted(port(), last),
                last,
                password(last))) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            throw new IOException(notYet);
        }
    }
}
