package dev.matinee.devstack.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Maven modules of a clone, and what each is made of: its own files, the modules that it depends on, and the root's
 * build rules.
 */
final class Modules {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("<module>\\s*([\\w./-]+)\\s*</module>");
    private static final Pattern OWN_DEPENDENCY =
            Pattern.compile("<groupId>dev\\.matinee</groupId>\\s*<artifactId>([\\w-]+)</artifactId>");

    private final Path root;
    private final Map<String, Path> folders;
    private final Map<String, String> known = new TreeMap<>();

    private Modules(Path root, Map<String, Path> folders) {
        this.root = root;
        this.folders = folders;
    }

    /** The modules of the clone's reactor, by the names of their folders. */
    static Modules in(Path root) throws IOException {
        Map<String, Path> folders = new TreeMap<>();
        collect(root, folders);
        return new Modules(root, folders);
    }

    private static void collect(Path parent, Map<String, Path> folders) throws IOException {
        String pom =
                COMMENT.matcher(Files.readString(parent.resolve("pom.xml"))).replaceAll("");
        Matcher modules = MODULE.matcher(pom);
        while (modules.find()) {
            Path folder = parent.resolve(modules.group(1));
            folders.put(folder.getFileName().toString(), folder);
            collect(folder, folders);
        }
    }

    boolean has(String module) {
        return folders.containsKey(module);
    }

    /** What Maven's {@code -pl} calls it. */
    String path(String module) {
        return root.relativize(folder(module)).toString();
    }

    /** What the module's build makes. */
    Path jar(String module) {
        return folder(module).resolve("target").resolve(module + ".jar");
    }

    /** Changes when anything changes that goes into the module's jar. */
    String fingerprint(String module) throws IOException {
        String before = known.get(module);
        if (before != null) {
            return before;
        }
        List<String> parts = new ArrayList<>();
        parts.add(Fingerprint.of(root.resolve("pom.xml"), root.resolve(".mvn")));
        parts.add(Fingerprint.of(folder(module)));
        Matcher dependencies =
                OWN_DEPENDENCY.matcher(Files.readString(folder(module).resolve("pom.xml")));
        while (dependencies.find()) {
            String dependency = dependencies.group(1);
            if (folders.containsKey(dependency) && !dependency.equals(module)) {
                parts.add(fingerprint(dependency));
            }
        }
        String fingerprint = Fingerprint.of(parts);
        known.put(module, fingerprint);
        return fingerprint;
    }

    private Path folder(String module) {
        Path folder = folders.get(module);
        if (folder == null) {
            throw new IllegalArgumentException("There is no module " + module);
        }
        return folder;
    }
}
