package dev.matinee.devstack.suite;

import dev.matinee.devstack.build.RunnableJar;
import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.CommandLog;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.PartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the AOT cache (JEP 483, 514) that a service's next start reads its classes from: a start costs half of the CPU
 * time then. Each takes 17 to 47 CPU-seconds once per jar, so it is done one by one, when all else is done, politely.
 */
final class AotTraining {
    private final Home home;
    private final Map<String, String> environment;

    AotTraining(Home home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** Trains it, unless it has its cache. */
    void train(Service service, Map<String, String> settings) throws IOException, InterruptedException, PartFailure {
        RunnableJar jar = new RunnableJar(home, service.name());
        Path path = jar.path();
        if (Files.exists(jar.cache())) {
            return;
        }
        Path fresh = jar.cache().resolveSibling("cache.new");
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(Jvm.service(service.name(), environment));
        // The context is refreshed and then left: nothing is served, no topic is read.
        command.addAll(
                List.of("-XX:AOTCacheOutput=" + fresh, "-Dspring.context.exit=onRefresh", "-jar", path.toString()));
        Map<String, String> quiet = new TreeMap<>(settings);
        quiet.put("SERVER_PORT", "0");
        quiet.put("MANAGEMENT_SERVER_PORT", "0");
        new CommandLog(home.log("aot")).run(new Launch(command, quiet, home.state()));
        Files.move(fresh, jar.cache());
    }
}
