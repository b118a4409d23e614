package dev.matinee.devstack.edge.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ways to change what signs a request, each of which has to make it worth nothing. */
final class GrantMutations {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-~";

    /** What is sent instead, or null where this way leads nowhere with this grant. */
    interface Way {
        Map<String, String> of(SignedGrant grant, SignedGrant other, Random random);
    }

    record Mutation(String how, Way way) {}

    private GrantMutations() {}

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>(signatures());
        all.addAll(policies());
        all.addAll(namesAndHashes());
        return all;
    }

    private static List<Mutation> signatures() {
        return List.of(
                new Mutation("a bit of the signature", (g, o, r) -> {
                    byte[] bytes = decoded(g.values().get("Signature"));
                    return with(g, "Signature", Signing.encode(flipped(bytes, r.nextInt(bytes.length * 8))));
                }),
                new Mutation("a letter of the signature", (g, o, r) -> {
                    String text = g.values().get("Signature");
                    return with(g, "Signature", otherLetter(text, r.nextInt(text.length()), r));
                }),
                new Mutation("the signature cut", (g, o, r) -> {
                    String text = g.values().get("Signature");
                    return with(g, "Signature", text.substring(0, r.nextInt(text.length())));
                }),
                new Mutation("the signature without its beginning", (g, o, r) -> {
                    String text = g.values().get("Signature");
                    return with(g, "Signature", text.substring(1 + r.nextInt(text.length() - 1)));
                }),
                new Mutation("the signature and more letters", (g, o, r) -> {
                    String more = letters(1 + r.nextInt(8), r);
                    return with(g, "Signature", g.values().get("Signature") + more);
                }),
                new Mutation("the signature and more bytes", (g, o, r) -> {
                    byte[] bytes = decoded(g.values().get("Signature"));
                    byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 1 + r.nextInt(8));
                    return with(g, "Signature", Signing.encode(longer));
                }),
                new Mutation("the signature twice", (g, o, r) -> {
                    String text = g.values().get("Signature");
                    return with(g, "Signature", text + text);
                }),
                new Mutation(
                        "another's signature",
                        (g, o, r) -> with(g, "Signature", o.values().get("Signature"))),
                new Mutation("a signature of zeros", (g, o, r) -> with(g, "Signature", Signing.encode(new byte[64]))),
                new Mutation("an ECDSA signature of nothing", (g, o, r) -> {
                    // r = s = 0, which opened everything in the JDK of 2022 (CVE-2022-21449).
                    byte[] zeros = {0x30, 6, 2, 1, 0, 2, 1, 0};
                    return with(g, "Signature", Signing.encode(zeros));
                }),
                new Mutation(
                        "the signature in the common alphabet",
                        (g, o, r) -> changed(g, "Signature", common(g.values().get("Signature")))),
                new Mutation("no signature", (g, o, r) -> without(g, "Signature")),
                new Mutation("an empty signature", (g, o, r) -> with(g, "Signature", "")));
    }

    private static List<Mutation> policies() {
        return List.of(
                policy("a bit of the policy", (g, r) -> {
                    byte[] bytes = g.policy().getBytes(StandardCharsets.UTF_8);
                    return Signing.encode(flipped(bytes, r.nextInt(bytes.length * 8)));
                }),
                policy(
                        "a later end",
                        (g, r) -> Signing.encode(
                                g.policy().replace("" + g.until(), "" + (g.until() + 1 + r.nextInt(1_000_000))))),
                policy(
                        "another resource",
                        (g, r) -> Signing.encode(
                                resource(g, "\"Resource\":\"http://films.example" + g.oneWithout(r) + "\","))),
                policy(
                        "the whole site",
                        (g, r) -> Signing.encode(resource(
                                g, "\"Resource\":\"http://films.example/" + "*".repeat(1 + r.nextInt(9)) + "\","))),
                policy("no resource", (g, r) -> Signing.encode(resource(g, ""))),
                policy("no addresses", (g, r) -> Signing.encode(g.policy().replaceAll(",\"IpAddress\":\\{[^}]*}", ""))),
                policy(
                        "no beginning",
                        (g, r) -> Signing.encode(g.policy().replaceAll(",\"DateGreaterThan\":\\{[^}]*}", ""))),
                policy("a space in the policy", (g, r) -> {
                    int at = g.policy()
                            .lastIndexOf("\"", 2 + r.nextInt(g.policy().length() - 2));
                    String spaces = " \t\n".charAt(r.nextInt(3)) + " ".repeat(r.nextInt(9));
                    return Signing.encode(
                            g.policy().substring(0, at) + spaces + g.policy().substring(at));
                }),
                policy("the policy cut", (g, r) -> {
                    String text = g.values().get("Policy");
                    return text.substring(0, r.nextInt(text.length()));
                }),
                policy("a letter of the policy", (g, r) -> {
                    String text = g.values().get("Policy");
                    return otherLetter(text, r.nextInt(text.length()), r);
                }),
                policy(
                        "the policy encoded twice",
                        (g, r) -> Signing.encode(g.values().get("Policy"))),
                policy(
                        "the policy in the common alphabet",
                        (g, r) -> common(g.values().get("Policy"))),
                new Mutation(
                        "another's policy",
                        (g, o, r) -> g.isCanned() || o.isCanned()
                                ? null
                                : with(g, "Policy", o.values().get("Policy"))),
                new Mutation("no policy", (g, o, r) -> without(g, g.isCanned() ? "Expires" : "Policy")),
                new Mutation("an end in place of the policy", (g, o, r) -> {
                    Map<String, String> values = without(g, "Policy");
                    values.put("Expires", "" + (g.until() + r.nextInt(1_000)));
                    return g.isCanned() ? null : values;
                }),
                new Mutation(
                        "a later end beside the signature",
                        (g, o, r) ->
                                g.isCanned() ? with(g, "Expires", "" + (g.until() + 1 + r.nextInt(100_000))) : null),
                new Mutation("an end that is no number", (g, o, r) -> {
                    String odd = List.of("-1", "soon", "9e9", "0x7fffffff", " ", "+" + g.until(), "0" + g.until())
                            .get(r.nextInt(7));
                    return g.isCanned() ? with(g, "Expires", odd) : null;
                }));
    }

    private static List<Mutation> namesAndHashes() {
        return List.of(
                new Mutation(
                        "another key's id",
                        (g, o, r) -> changed(
                                g, "Key-Pair-Id", List.of("KEC", "KRSA", "KOLD").get(r.nextInt(3)))),
                new Mutation(
                        "an id of no key", (g, o, r) -> with(g, "Key-Pair-Id", "K" + letters(1 + r.nextInt(13), r))),
                new Mutation("an id that leads elsewhere", (g, o, r) -> {
                    String id = g.values().get("Key-Pair-Id");
                    return with(
                            g,
                            "Key-Pair-Id",
                            List.of(
                                            "./" + id,
                                            "../cdn/" + id,
                                            id + ".pem",
                                            id + "%00",
                                            id.toLowerCase(java.util.Locale.ROOT),
                                            id + id,
                                            id + "," + id,
                                            "*",
                                            id.substring(1))
                                    .get(r.nextInt(9)));
                }),
                new Mutation("the id of a key that has gone", (g, o, r) -> with(g, "Key-Pair-Id", "KGONE")),
                new Mutation("no key's id", (g, o, r) -> without(g, "Key-Pair-Id")),
                new Mutation("an empty id", (g, o, r) -> with(g, "Key-Pair-Id", "")),
                new Mutation(
                        "the other hash",
                        (g, o, r) -> g.values().containsKey("Hash-Algorithm")
                                ? r.nextBoolean() ? without(g, "Hash-Algorithm") : with(g, "Hash-Algorithm", "SHA1")
                                : with(g, "Hash-Algorithm", "SHA256")),
                new Mutation(
                        "a hash that is none of CloudFront's",
                        (g, o, r) -> with(
                                g,
                                "Hash-Algorithm",
                                List.of(
                                                "sha256",
                                                "sha1",
                                                "SHA-256",
                                                "SHA512",
                                                "MD5",
                                                "NONE",
                                                "none",
                                                "",
                                                "SHA256withECDSA",
                                                "SHA")
                                        .get(r.nextInt(10)))));
    }

    private static Mutation policy(String how, java.util.function.BiFunction<SignedGrant, Random, String> made) {
        return new Mutation(how, (g, o, r) -> g.isCanned() ? null : changed(g, "Policy", made.apply(g, r)));
    }

    private static String resource(SignedGrant grant, String other) {
        return grant.policy().replaceAll("\"Resource\":\"[^\"]*\",", java.util.regex.Matcher.quoteReplacement(other));
    }

    private static Map<String, String> with(SignedGrant grant, String name, String value) {
        Map<String, String> values = new LinkedHashMap<>(grant.values());
        values.put(name, value);
        return values;
    }

    /** Null where that is what it was before. */
    private static Map<String, String> changed(SignedGrant grant, String name, String value) {
        return value.equals(grant.values().get(name)) ? null : with(grant, name, value);
    }

    private static Map<String, String> without(SignedGrant grant, String name) {
        Map<String, String> values = new LinkedHashMap<>(grant.values());
        values.remove(name);
        return values;
    }

    static byte[] decoded(String text) {
        return Base64.getDecoder().decode(common(text));
    }

    private static String common(String text) {
        return text.replace('-', '+').replace('_', '=').replace('~', '/');
    }

    static byte[] flipped(byte[] bytes, int bit) {
        byte[] other = bytes.clone();
        other[bit / 8] ^= (byte) (1 << bit % 8);
        return other;
    }

    private static String otherLetter(String text, int at, Random random) {
        char other;
        do {
            other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        } while (other == text.charAt(at));
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static String letters(int count, Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length() - 2)));
        }
        return letters.toString();
    }
}
