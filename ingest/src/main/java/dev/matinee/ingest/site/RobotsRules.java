package dev.matinee.ingest.site;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site's robots.txt says to this program (RFC 9309): the groups that name it, else those for all; of the rules that match, the
 * longest one, and of two as long the one that allows.
 */
final class RobotsRules {
    /** The product token that groups may name. */
    static final String AGENT = "MatineeIngest";

    static final RobotsRules ALLOW_ALL = new RobotsRules(List.of(), Duration.ZERO, List.of());
    /** All is closed, since nobody could say what is not. */
    static final RobotsRules UNREACHABLE = new RobotsRules(List.of(new Rule("/", false)), Duration.ZERO, List.of());

    /** As much as RFC 9309 wants to be read at least. */
    static final int LARGEST = 500 * 1024;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

    private final List<Rule> rules;
    private final Duration delay;
    private final List<String> sitemaps;

    private record Rule(String pattern, boolean allows) {}

    /** Rules for some agents, as they stand in the file. */
    private record Group(List<String> agents, List<Rule> rules, List<Duration> delays) {
        boolean names(String agent) {
            return agents.stream().anyMatch(named -> named.equalsIgnoreCase(agent));
        }
    }

    private RobotsRules(List<Rule> rules, Duration delay, List<String> sitemaps) {
        this.rules = rules;
        this.delay = delay;
        this.sitemaps = sitemaps;
    }

    static RobotsRules read(String text) {
        List<Group> groups = new ArrayList<>();
        List<String> sitemaps = new ArrayList<>();
        boolean naming = false;
        for (String line : text.substring(0, Math.min(text.length(), LARGEST)).split("[\\r\\n]+")) {
            String[] field = line.replaceFirst("#.*", "").split(":", 2);
            if (field.length < 2) {
                continue;
            }
            String value = field[1].strip();
            switch (field[0].replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT)) {
                case "user-agent" -> {
                    if (!naming) {
                        groups.add(new Group(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                    }
                    groups.getLast().agents().add(value.replaceFirst("[^A-Za-z_*-].*", ""));
                    naming = true;
                }
                case "allow", "disallow" -> {
                    boolean allows = field[0].strip().equalsIgnoreCase("allow");
                    if (!groups.isEmpty() && !value.isEmpty()) {
                        groups.getLast().rules().add(new Rule(RobotsPath.normal(value), allows));
                    }
                    naming = false;
                }
                case "crawl-delay" -> {
                    if (!groups.isEmpty() && value.matches("\\d{1,6}(\\.\\d{1,3})?")) {
                        groups.getLast().delays().add(Duration.ofMillis((long) (Double.parseDouble(value) * 1000)));
                    }
                    naming = false;
                }
                case "sitemap" -> sitemaps.add(value);
                default -> {
                    // Others are for others.
                }
            }
        }
        return of(groups, sitemaps);
    }

    private static RobotsRules of(List<Group> groups, List<String> sitemaps) {
        List<Group> ours = groups.stream().filter(group -> group.names(AGENT)).toList();
        List<Group> meant = ours.isEmpty()
                ? groups.stream().filter(group -> group.names("*")).toList()
                : ours;
        Duration delay = meant.stream()
                .flatMap(group -> group.delays().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new RobotsRules(
                meant.stream().flatMap(group -> group.rules().stream()).toList(),
                delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay,
                List.copyOf(sitemaps));
    }

    boolean allows(URI address) {
        String path = RobotsPath.of(address);
        if (path.equals("/robots.txt")) {
            return true;
        }
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            boolean decides = length > longest || length == longest && rule.allows();
            if (decides && RobotsPath.matches(path, rule.pattern())) {
                longest = length;
                allowed = rule.allows();
            }
        }
        return allowed;
    }

    /** How long it wants to be left in peace between two requests; at most two minutes are given. */
    Duration delay() {
        return delay;
    }

    List<String> sitemaps() {
        return sitemaps;
    }
}
