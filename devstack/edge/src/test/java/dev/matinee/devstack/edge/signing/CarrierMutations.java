package dev.matinee.devstack.edge.signing;

import dev.matinee.devstack.edge.signing.Attempt.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ways to send a grant that is good where CloudFront does not look for it, or beside one that is not. */
final class CarrierMutations {
    interface Way {
        Attempt of(Map<String, String> values, Place place);
    }

    record Mutation(String how, Way way) {}

    private CarrierMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation(
                        "parameters in other letters' case",
                        (v, p) -> Attempt.byQuery("", named(v, name -> name.toLowerCase(Locale.ROOT)), p)),
                new Mutation(
                        "parameters of cookies' names",
                        (v, p) -> Attempt.byQuery("", named(v, name -> "CloudFront-" + name), p)),
                new Mutation(
                        "parameters with escaped names",
                        (v, p) -> Attempt.byQuery(
                                "",
                                named(v, name -> String.format("%%%02X", (int) name.charAt(0)) + name.substring(1)),
                                p)),
                new Mutation("parameters of lists", (v, p) -> Attempt.byQuery("", named(v, name -> name + "[]"), p)),
                new Mutation("parameters between semicolons", (v, p) -> {
                    Attempt good = Attempt.byQuery("", v, p);
                    return new Attempt("", good.target().replace('&', ';'), List.of(), p.host(), p.address(), p.at());
                }),
                new Mutation("parameters in a fragment", (v, p) -> {
                    Attempt good = Attempt.byQuery("", v, p);
                    return new Attempt("", good.target().replace('?', '#'), List.of(), p.host(), p.address(), p.at());
                }),
                new Mutation(
                        "cookies in other letters' case",
                        (v, p) -> cookies(named(v, name -> "cloudfront-" + name.toLowerCase(Locale.ROOT)), p)),
                new Mutation("cookies without their prefix", (v, p) -> cookies(v, p)),
                new Mutation(
                        "cookies of another prefix",
                        (v, p) -> cookies(named(v, name -> "__Host-CloudFront-" + name), p)),
                new Mutation(
                        "cookies with a name's end",
                        (v, p) -> cookies(named(v, name -> "CloudFront-" + name + "2"), p)),
                new Mutation("cookies between commas", (v, p) -> {
                    Attempt good = Attempt.byCookies("", v, p);
                    return new Attempt(
                            "",
                            p.path(),
                            List.of(good.cookies().getFirst().replace("; ", ", ")),
                            p.host(),
                            p.address(),
                            p.at());
                }),
                new Mutation("half in the address, half in cookies", (v, p) -> {
                    Map<String, String> rest = new LinkedHashMap<>(v);
                    String first = v.containsKey("Policy") ? "Policy" : "Expires";
                    String signed = rest.remove(first);
                    return Attempt.byQuery("", Map.of(first, signed), p).withCookies(rest);
                }),
                new Mutation(
                        "a signed address that is none, beside cookies",
                        (v, p) -> Attempt.byQuery(
                                        "",
                                        Map.of(
                                                "Key-Pair-Id",
                                                v.get("Key-Pair-Id"),
                                                "Signature",
                                                "AAAA",
                                                "Policy",
                                                "AAAA"),
                                        p)
                                .withCookies(v)),
                new Mutation(
                        "one word of a signed address, beside cookies",
                        (v, p) ->
                                Attempt.byQuery("", Map.of("Signature", ""), p).withCookies(v)));
    }

    private static Map<String, String> named(Map<String, String> values, UnaryOperator<String> renamed) {
        Map<String, String> others = new LinkedHashMap<>();
        values.forEach((name, value) -> others.put(renamed.apply(name), value));
        return others;
    }

    private static Attempt cookies(Map<String, String> values, Place place) {
        String header = values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
        return new Attempt("", place.path(), List.of(header), place.host(), place.address(), place.at());
    }
}
