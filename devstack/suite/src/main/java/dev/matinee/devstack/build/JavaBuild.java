package dev.matinee.devstack.build;

import dev.matinee.devstack.home.Home;
import dev.matinee.devstack.part.CommandLog;
import dev.matinee.devstack.part.Launch;
import dev.matinee.devstack.part.PartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the jars of the suite with one run of Maven over the modules that need it. */
public final class JavaBuild {
    private final Home home;
    private final BuiltBefore before;

    public JavaBuild(Home home) throws IOException {
        this.home = home;
        this.before = new BuiltBefore(home.build().resolve("modules"));
    }

    /** Those of these modules whose sources are in the clone. */
    public List<String> present(List<String> modules) throws IOException {
        Modules all = Modules.in(home.root());
        return modules.stream().filter(all::has).toList();
    }

    /** Builds those of these modules that were never built, or whose inputs changed since. */
    public void run(List<String> modules) throws IOException, InterruptedException, PartFailure {
        Modules all = Modules.in(home.root());
        List<String> needed = needed(all, modules);
        if (needed.isEmpty()) {
            return;
        }
        List<String> command =
                new ArrayList<>(List.of("mvn", "-q", "-B", "-Dmaven.test.skip=true", "package", "-am", "-pl"));
        command.add(needed.stream().map(all::path).collect(Collectors.joining(",")));
        Files.deleteIfExists(home.log("build"));
        new CommandLog(home.log("build"))
                .run(new Launch(command, Map.of("JAVA_HOME", System.getProperty("java.home")), home.root()));
        for (String module : needed) {
            before.now(module, all.fingerprint(module));
        }
    }

    private List<String> needed(Modules all, List<String> modules) throws IOException {
        List<String> needed = new ArrayList<>();
        for (String module : modules) {
            if (!Files.exists(all.jar(module)) || !before.outOf(module, all.fingerprint(module))) {
                needed.add(module);
            }
        }
        return needed;
    }
}
