package dev.matinee.devstack.edge.signing;

import dev.matinee.devstack.edge.signing.Attempt.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ways to ask, with a grant that is good, for what it is not for: another file, another host, another time or address. */
final class PlaceMutations {
    private static final List<String> DOTS = List.of(".", "%2e", "%2E", "%252e");
    private static final List<String> SLASHES =
            List.of("/", "%2f", "%2F", "//", "\\", "%5c", "%5C", "%252f", "/./", ";/");

    /** Where is asked instead, or null where this way leads nowhere with this grant. */
    interface Way {
        Place of(SignedGrant grant, Place good, Random random);
    }

    record Mutation(String how, Way way) {}

    private PlaceMutations() {}

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>(paths());
        all.addAll(surroundings());
        return all;
    }

    private static List<Mutation> paths() {
        return List.of(
                path("another file", (g, r) -> g.oneWithout(r)),
                path("another file, escaped", (g, r) -> escaped(g.oneWithout(r), r, 3)),
                path("another file, all escaped but slashes", (g, r) -> escaped(g.oneWithout(r), r, 1)),
                path("up from a file of its own", PlaceMutations::climbed),
                path("up by way of itself", (g, r) -> {
                    String folder = folder(g.oneWithin(r));
                    return folder
                            + ups(folder, r)
                            + slash(r)
                            + folder.substring(1)
                            + dots(r)
                            + slash(r)
                            + dots(r)
                            + slash(r)
                            + dots(r)
                            + slash(r)
                            + g.oneWithout(r).substring(1);
                }),
                path("its own folder, escaped: a signature is for what is sent", (g, r) -> {
                    String path = g.oneWithin(r);
                    int at = List.of(7, 8, 10, 11).get(r.nextInt(4));
                    return path.substring(0, at)
                            + String.format("%%%02x", (int) path.charAt(at))
                            + path.substring(at + 1);
                }),
                path("a folder beside it", PlaceMutations::beside),
                path("the folder itself", (g, r) -> {
                    String whole = "/media/t1/a1";
                    return List.of(
                                    whole,
                                    "/media/t1",
                                    "/media/t1/",
                                    "/media",
                                    "/media/",
                                    "/media/t1/a1%2f",
                                    "/media/t1/a1?",
                                    "/")
                            .get(r.nextInt(8));
                }),
                path("a pattern in place of a file", (g, r) -> {
                    String path = g.oneWithout(r);
                    int at = 7 + r.nextInt(path.length() - 7);
                    return List.of(
                                    path.substring(0, at) + "*",
                                    path.substring(0, at) + "%2a",
                                    path.substring(0, at) + "*" + path.substring(at),
                                    path.substring(0, at) + "%3f" + path.substring(at))
                            .get(r.nextInt(4));
                }),
                path("another file, and its own in what follows", (g, r) -> {
                    String own = g.oneWithin(r);
                    return g.oneWithout(r)
                            + List.of(
                                            "?path=" + own,
                                            "?" + own,
                                            "?http://films.example" + own,
                                            "#" + own,
                                            ";" + own,
                                            "%3f" + own,
                                            "%23" + own,
                                            "%00" + own,
                                            "%0d%0aHost:%20films.example" + own,
                                            "?*",
                                            "?x=*")
                                    .get(r.nextInt(11));
                }),
                path("its own, and another file in what follows", (g, r) -> {
                    String own = g.oneWithin(r);
                    String cut = List.of("%00", "%0a", ";", "\\", "%5c", "%3b", "/..%2f..", "%2f%2e%2e%2f")
                            .get(r.nextInt(8));
                    return own + cut + g.oneWithout(r);
                }),
                path(
                        "a whole address",
                        (g, r) -> List.of(
                                        "http://films.example" + g.oneWithout(r),
                                        "//films.example" + g.oneWithout(r),
                                        "http://films.example" + g.oneWithin(r),
                                        "/" + g.oneWithin(r),
                                        g.oneWithin(r).substring(1),
                                        "/http://films.example" + g.oneWithin(r))
                                .get(r.nextInt(6))),
                path(
                        "other letters' case",
                        (g, r) -> g.oneWithin(r)
                                .replace(
                                        "/media/",
                                        List.of("/Media/", "/MEDIA/", "/media/T1/../")
                                                .get(r.nextInt(3)))));
    }

    private static List<Mutation> surroundings() {
        return List.of(
                new Mutation(
                        "another host",
                        (g, p, r) -> host(
                                p,
                                List.of(
                                                "elsewhere.example",
                                                "films.example.",
                                                "films.example:80",
                                                "xfilms.example",
                                                "films.example.evil.example",
                                                "films.example@evil.example",
                                                "",
                                                "*",
                                                "films.*")
                                        .get(r.nextInt(9)))),
                new Mutation("a host with a path, so that another file seems its own", (g, p, r) -> {
                    String own = g.oneWithin(r);
                    String begun = "films.example" + own.substring(0, 1 + r.nextInt(own.length() - 1));
                    return new Place(
                            "",
                            g.oneWithout(r),
                            begun
                                    + List.of("", "/", "?", "#", "/..", "?x=", ":80/")
                                            .get(r.nextInt(7)),
                            p.address(),
                            p.at());
                }),
                new Mutation(
                        "after its end",
                        (g, p, r) -> at(
                                p,
                                Instant.ofEpochSecond(g.until())
                                        .plusMillis(r.nextInt(4) == 0 ? 0 : r.nextInt(2_000_000)))),
                new Mutation(
                        "before its beginning",
                        (g, p, r) -> g.from() == 0
                                ? null
                                : at(p, Instant.ofEpochSecond(g.from()).minusMillis(r.nextInt(2_000_000)))),
                new Mutation(
                        "another address",
                        (g, p, r) -> g.network().isEmpty()
                                ? null
                                : new Place(
                                        "",
                                        p.path(),
                                        p.host(),
                                        List.of(
                                                        "192.0.3." + r.nextInt(256),
                                                        "192.0.1." + r.nextInt(256),
                                                        "192.1.2." + r.nextInt(256),
                                                        r.nextInt(190) + ".0.2.1",
                                                        "0:0:0:0:0:ffff:c000:20a",
                                                        "::1",
                                                        "2001:db8::" + r.nextInt(999),
                                                        "")
                                                .get(r.nextInt(8)),
                                        p.at())));
    }

    private static String climbed(SignedGrant grant, Random random) {
        String folder = folder(grant.oneWithin(random));
        return folder
                + ups(folder, random)
                + slash(random)
                + escaped(grant.oneWithout(random).substring(1), random, 12);
    }

    /** Dot segments up to the root, without the last slash. */
    private static String ups(String folder, Random random) {
        int depth = (int) folder.chars().filter(c -> c == '/').count() - 1;
        StringBuilder ups = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            ups.append(i == 0 ? "" : slash(random)).append(dots(random)).append(dots(random));
        }
        return ups.toString();
    }

    private static String beside(SignedGrant grant, Random random) {
        String path = grant.oneWithin(random);
        String more =
                List.of("x", "0", "-", "%20", ".", "..", "%00", "_", "%2e", "~").get(random.nextInt(10));
        String asset = path.replaceFirst("^/media/t1/a1/", "/media/t1/a1" + more + "/");
        String title = path.replaceFirst("^/media/t1/", "/media/t1" + more + "/");
        return random.nextBoolean() ? asset : title;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String dots(Random random) {
        return DOTS.get(random.nextInt(DOTS.size()));
    }

    private static String slash(Random random) {
        return SLASHES.get(random.nextInt(SLASHES.size()));
    }

    /** One in so many characters, slashes aside. */
    private static String escaped(String path, Random random, int oneIn) {
        StringBuilder escaped = new StringBuilder();
        for (char c : path.toCharArray()) {
            boolean plain = c == '/' || random.nextInt(oneIn) != 0;
            escaped.append(plain ? "" + c : String.format(random.nextBoolean() ? "%%%02x" : "%%%02X", (int) c));
        }
        return escaped.toString();
    }

    private static Mutation path(String how, java.util.function.BiFunction<SignedGrant, Random, String> made) {
        return new Mutation(how, (g, p, r) -> new Place("", made.apply(g, r), p.host(), p.address(), p.at()));
    }

    private static Place host(Place place, String host) {
        return new Place("", place.path(), host, place.address(), place.at());
    }

    private static Place at(Place place, Instant at) {
        return new Place("", place.path(), place.host(), place.address(), at);
    }
}
