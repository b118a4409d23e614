package dev.matinee.devstack.edge.signing;

import dev.matinee.devstack.edge.signing.Attempt.Place;
import dev.matinee.devstack.edge.signing.SignedGrant.Signer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Good requests and what can be made of them. What is forbidden is so by how it was made: that a bit was changed, or that
 * another file is meant. Nobody is asked, least of all the code that is tried.
 */
final class MutatedGrants {
    private static final List<String> STANDARD = List.of(
            "/media/t1/a1/std/master.m3u8",
            "/media/t1/a1/std/v270/seg-00001.m4s",
            "/media/t1/a1/std/a128/init.mp4",
            "/media/t1/a1/std/v720/deep/er/x~y_z.m4s");
    private static final List<String> ABOVE =
            List.of("/media/t1/a1/master.m3u8", "/media/t1/a1/high/v1080/seg-00001.m4s", "/media/t1/a1/thumbs.vtt");
    private static final List<String> OTHERS = List.of(
            "/media/t2/a9/std/v270/seg-00001.m4s",
            "/media/t1/a2/std/master.m3u8",
            "/media/t1/a11/std/master.m3u8",
            "/media/t11/a1/std/master.m3u8",
            "/media/t2/a1/high/v1080/seg-00001.m4s",
            "/media/x");
    private static final String HOST = "films.example";

    final List<SignedGrant> grants;
    private final String address;
    private final Instant now;

    /**
     * @param keys where the public keys are put that the edge trusts
     * @param address the viewer's, and that of the network which one of the grants is for
     */
    MutatedGrants(Path keys, String address, Instant now) throws Exception {
        this.address = address;
        this.now = now;
        KeyPair elliptic = Signing.elliptic();
        KeyPair rsa = Signing.rsa();
        Signing.publish(elliptic, keys, "KEC");
        Signing.publish(rsa, keys, "KRSA");
        Signing.publish(Signing.rsa(), keys, "KOLD");
        List<String> all = Stream.concat(STANDARD.stream(), ABOVE.stream()).toList();
        List<String> withoutHigh =
                Stream.concat(OTHERS.stream(), ABOVE.stream()).toList();
        Signer ec256 = new Signer(elliptic, "KEC", "SHA256");
        Signer ec1 = new Signer(elliptic, "KEC", "SHA1");
        Signer rsa256 = new Signer(rsa, "KRSA", "SHA256");
        Signer rsa1 = new Signer(rsa, "KRSA", "SHA1");
        String network = address.substring(0, address.lastIndexOf('.') + 1);
        long until = now.getEpochSecond() + 1200;
        long from = now.getEpochSecond() - 100;
        String whole = "/media/t1/a1/*";
        String standard = "/media/t1/a1/std/*";
        String times = ",\"DateGreaterThan\":{\"AWS:EpochTime\":" + from + "}";
        String onlyFrom = ",\"IpAddress\":{\"AWS:SourceIp\":\"" + network + "0/24\"}";
        // Each has another end, so that no policy is another's.
        grants = List.of(
                SignedGrant.custom(ec256, policy(whole, until, ""), until, all, OTHERS),
                SignedGrant.custom(ec1, policy(standard, until + 1, ""), until + 1, STANDARD, withoutHigh),
                SignedGrant.custom(rsa256, policy(whole, until + 2, ""), until + 2, all, OTHERS),
                SignedGrant.custom(rsa1, policy(standard, until + 3, ""), until + 3, STANDARD, withoutHigh),
                SignedGrant.custom(rsa256, policy(whole, until + 4, onlyFrom), until + 4, all, OTHERS)
                        .boundTo(network),
                SignedGrant.custom(rsa1, policy(whole, until + 5, times), until + 5, all, OTHERS)
                        .begun(from),
                canned(rsa1, STANDARD.getFirst(), until + 6),
                SignedGrant.custom(
                        rsa256,
                        policy("/media/t1/a1/std/v270/seg-?????.m4s", until + 7, ""),
                        until + 7,
                        List.of(STANDARD.get(1)),
                        withoutHigh));
    }

    private String policy(String path, long until, String conditions) {
        return "{\"Statement\": [{\"Resource\":\"http://" + HOST + path
                + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":" + until + "}" + conditions + "}}]}";
    }

    private SignedGrant canned(Signer signer, String path, long until) throws Exception {
        String policy = Signing.policy("http://" + HOST + path, until);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Expires", "" + until);
        Map<String, String> signed = signer.sign(policy);
        signed.remove("Policy");
        values.putAll(signed);
        List<String> others = Stream.of(OTHERS, ABOVE, STANDARD.subList(1, STANDARD.size()))
                .flatMap(List::stream)
                .toList();
        return new SignedGrant(values, policy, 0, until, List.of(path), others, "");
    }

    private Place good(SignedGrant grant, Random random) {
        return new Place("", grant.oneWithin(random), HOST, address, now);
    }

    private static Attempt carried(String how, Map<String, String> values, Place place, Random random) {
        return random.nextBoolean() ? Attempt.byCookies(how, values, place) : Attempt.byQuery(how, values, place);
    }

    /** Every bit of every signature and policy, every length, and each second around the end. */
    Stream<Attempt> systematic() {
        Random random = new Random(1);
        return grants.stream()
                .flatMap(grant -> Stream.of(
                                bits(
                                        grant,
                                        "Signature",
                                        GrantMutations.decoded(grant.values().get("Signature"))),
                                grant.isCanned()
                                        ? Stream.<Map<String, String>>of()
                                        : bits(grant, "Policy", grant.policy().getBytes(StandardCharsets.UTF_8)),
                                cuts(grant, "Signature"),
                                grant.isCanned() ? cuts(grant, "Expires") : cuts(grant, "Policy"),
                                cuts(grant, "Key-Pair-Id"))
                        .flatMap(values -> values)
                        .map(values -> carried("one by one", values, good(grant, random), random)));
    }

    private static Stream<Map<String, String>> bits(SignedGrant grant, String name, byte[] bytes) {
        return IntStream.range(0, bytes.length * 8)
                .mapToObj(bit -> with(grant, name, Signing.encode(GrantMutations.flipped(bytes, bit))));
    }

    private static Stream<Map<String, String>> cuts(SignedGrant grant, String name) {
        String text = grant.values().get(name);
        return IntStream.range(0, text.length()).mapToObj(length -> with(grant, name, text.substring(0, length)));
    }

    private static Map<String, String> with(SignedGrant grant, String name, String value) {
        Map<String, String> values = new LinkedHashMap<>(grant.values());
        values.put(name, value);
        return values;
    }

    /** So many, each spoilt in one way or in two. */
    Stream<Attempt> random(long seed, int count) {
        Random random = new Random(seed);
        List<GrantMutations.Mutation> ofGrants = GrantMutations.all();
        List<PlaceMutations.Mutation> ofPlaces = PlaceMutations.all();
        List<CarrierMutations.Mutation> ofCarriers = CarrierMutations.all();
        return Stream.generate(() -> {
                    SignedGrant grant = grants.get(random.nextInt(grants.size()));
                    SignedGrant other;
                    do {
                        other = grants.get(random.nextInt(grants.size()));
                    } while (other == grant);
                    Place good = good(grant, random);
                    int kind = random.nextInt(10);
                    if (kind == 0) {
                        CarrierMutations.Mutation way = ofCarriers.get(random.nextInt(ofCarriers.size()));
                        return named(way.how(), way.way().of(grant.values(), good));
                    }
                    GrantMutations.Mutation way = ofGrants.get(random.nextInt(ofGrants.size()));
                    PlaceMutations.Mutation where = ofPlaces.get(random.nextInt(ofPlaces.size()));
                    Map<String, String> values = kind < 5 ? way.way().of(grant, other, random) : grant.values();
                    Place place = kind < 5 && kind != 1 ? good : where.way().of(grant, good, random);
                    return values == null || place == null
                            ? null
                            : carried(kind < 5 ? way.how() : where.how(), values, place, random);
                })
                .filter(attempt -> attempt != null)
                .limit(count);
    }

    private static Attempt named(String how, Attempt a) {
        return new Attempt(how, a.target(), a.cookies(), a.host(), a.address(), a.at());
    }

    /** Those that a checker which refuses everything would refuse: each grant as it is, and in other clothes. */
    List<Attempt> harmless(Random random) {
        List<Attempt> harmless = new ArrayList<>();
        for (SignedGrant grant : grants) {
            for (String path : grant.within()) {
                Place place = new Place("", path, HOST, address, now);
                Map<String, String> values = grant.values();
                harmless.add(Attempt.byCookies("as it is", values, place));
                harmless.add(Attempt.byQuery("as it is", values, place));
                harmless.add(Attempt.byQuery("values escaped", escaped(values, random), place));
                harmless.add(Attempt.byCookies("in another order", reversed(values), place));
                harmless.add(Attempt.byQuery("in another order", reversed(values), place));
                harmless.add(Attempt.byQuery("a good address beside other cookies", values, place)
                        .withCookies(Map.of("Policy", "AAAA", "Signature", "AAAA", "Key-Pair-Id", "K0")));
                harmless.add(Attempt.byCookies(
                        "a host in capitals",
                        values,
                        new Place("", path, HOST.toUpperCase(Locale.ROOT), address, now)));
                harmless.add(Attempt.byCookies(
                        "in its last moment",
                        values,
                        new Place(
                                "",
                                path,
                                HOST,
                                address,
                                Instant.ofEpochSecond(grant.until()).minusMillis(1))));
                if (!grant.network().isEmpty()) {
                    String neighbour = grant.network() + random.nextInt(256);
                    harmless.add(Attempt.byCookies(
                            "a neighbour's address", values, new Place("", path, HOST, neighbour, now)));
                }
                if (grant.policy().contains("*\"")) {
                    harmless.add(Attempt.byQuery(
                            "other parameters", values, new Place("", path + "?take=2&_=", HOST, address, now)));
                    harmless.add(Attempt.byCookies(
                            "an escaped name",
                            values,
                            new Place("", path.replace("seg-", "s%65g%2D"), HOST, address, now)));
                }
            }
        }
        return harmless;
    }

    private static Map<String, String> escaped(Map<String, String> values, Random random) {
        Map<String, String> escaped = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            int at = random.nextInt(value.length());
            escaped.put(
                    name,
                    value.substring(0, at) + String.format("%%%02X", (int) value.charAt(at)) + value.substring(at + 1));
        });
        return escaped;
    }

    private static Map<String, String> reversed(Map<String, String> values) {
        Map<String, String> reversed = new LinkedHashMap<>();
        new ArrayList<>(values.entrySet()).reversed().forEach(e -> reversed.put(e.getKey(), e.getValue()));
        return reversed;
    }
}
