package dev.matinee.playback.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.model.CustomSignerRequest;

class MediaSignerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(20));
    private static final KeyPair EC = TestKeys.pair("EC", 256);
    private static final KeyPair RSA = TestKeys.pair("RSA", 2048);

    private final MediaSigner signer = signer(TestKeys.settings("K1", EC, HashAlgorithm.SHA256, Map.of()), NOW);

    private static MediaSigner signer(CdnSettings settings, Instant now) {
        return new MediaSigner(
                settings, new CdnKeys(settings), Clock.fixed(now, ZoneOffset.UTC), new SimpleMeterRegistry());
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder()
                .decode(text.replace('-', '+').replace('_', '=').replace('~', '/'));
    }

    private static Map<String, String> query(SignedPolicy signed) {
        return Arrays.stream(signed.query().split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1]));
    }

    @ParameterizedTest
    @CsvSource({
        "EC, SHA256, SHA256withECDSA",
        "EC, SHA1, SHA1withECDSA",
        "RSA, SHA256, SHA256withRSA",
        "RSA, SHA1, SHA1withRSA"
    })
    void what_it_signs_holds_by_the_public_key(String kind, HashAlgorithm hash, String scheme)
            throws GeneralSecurityException {
        var pair = kind.equals("EC") ? EC : RSA;
        var any = signer(TestKeys.settings("K1", pair, hash, Map.of()), NOW);
        var signed = any.sign("t1", "a1", false, UNTIL);
        var verifier = Signature.getInstance(scheme);
        verifier.initVerify(pair.getPublic());
        verifier.update(decoded(signed.policy()));
        assertThat(verifier.verify(decoded(signed.signature()))).isTrue();
        assertThat(signed.query().contains("Hash-Algorithm")).isEqualTo(hash == HashAlgorithm.SHA256);
        assertThat(any.opens(query(signed), "/media/t1/a1/master.m3u8")).isTrue();
    }

    @Test
    void its_policies_are_to_the_byte_those_of_the_aws_sdk() {
        var theirs = CloudFrontUtilities.create()
                .getCookiesForCustomPolicy(CustomSignerRequest.builder()
                        .resourceUrl("https://films.example/media/t1/a1/*")
                        .keyPairId("K1")
                        .privateKey(RSA.getPrivate())
                        .expirationDate(UNTIL)
                        .build());
        var ours = signer(TestKeys.settings("K1", RSA, HashAlgorithm.SHA1, Map.of()), NOW)
                .sign("t1", "a1", false, UNTIL);
        assertThat("CloudFront-Policy=" + ours.policy()).isEqualTo(theirs.policyHeaderValue());
        assertThat("CloudFront-Signature=" + ours.signature())
                .as("RSA signs the same the same way")
                .isEqualTo(theirs.signatureHeaderValue());
    }

    @Test
    void a_policy_opens_its_asset_and_no_other() {
        var query = query(signer.sign("t1", "a1", false, UNTIL));
        assertThat(signer.opens(query, "/media/t1/a1/high/v1080/playlist.m3u8")).isTrue();
        assertThat(signer.opens(query, "/media/t1/a2/master.m3u8")).isFalse();
        assertThat(signer.opens(query, "/media/t2/a1/master.m3u8")).isFalse();
        assertThat(signer.opens(query, "/media/t1/a1")).isFalse();
    }

    @Test
    void a_policy_for_standard_renditions_leaves_the_high_ones_shut() {
        var query = query(signer.sign("t1", "a1", true, UNTIL));
        assertThat(signer.opens(query, "/media/t1/a1/std/master.m3u8")).isTrue();
        assertThat(signer.opens(query, "/media/t1/a1/master.m3u8")).isFalse();
        assertThat(signer.opens(query, "/media/t1/a1/high/v1080/playlist.m3u8")).isFalse();
    }

    @Test
    void a_policy_ends_at_its_second() {
        var settings = TestKeys.settings("K1", EC, HashAlgorithm.SHA256, Map.of());
        var query = query(signer.sign("t1", "a1", false, UNTIL));
        assertThat(signer(settings, UNTIL.minusMillis(1)).opens(query, "/media/t1/a1/master.m3u8"))
                .isTrue();
        assertThat(signer(settings, UNTIL).opens(query, "/media/t1/a1/master.m3u8"))
                .isFalse();
    }

    @Test
    void nothing_opens_by_what_was_changed() {
        var good = query(signer.sign("t1", "a1", false, UNTIL));
        String path = "/media/t1/a1/master.m3u8";
        var longer = CdnBase64.encode(new Policy("https://films.example/media/*", UNTIL.plusSeconds(9999))
                .json()
                .getBytes(StandardCharsets.UTF_8));
        String signature = good.get("Signature");
        String flipped =
                signature.substring(0, 30) + (signature.charAt(30) == 'A' ? 'B' : 'A') + signature.substring(31);
        var changes = Map.of("Policy", longer, "Signature", flipped, "Key-Pair-Id", "K0", "Hash-Algorithm", "SHA1");
        changes.forEach((name, value) -> {
            var bad = new HashMap<>(good);
            bad.put(name, value);
            assertThat(signer.opens(bad, path)).as(name).isFalse();
            bad.remove(name);
            assertThat(signer.opens(bad, path)).as("no " + name).isFalse();
            bad.put(name, "+/= nonsense");
            assertThat(signer.opens(bad, path)).as("nonsense for " + name).isFalse();
        });
        assertThat(signer.opens(good, path)).isTrue();
    }

    @Test
    void what_an_earlier_key_signed_goes_on_opening_until_the_key_is_taken_out() {
        var query = query(signer.sign("t1", "a1", false, UNTIL));
        var next = TestKeys.pair("EC", 256);
        var rotated = signer(TestKeys.settings("K2", next, HashAlgorithm.SHA256, Map.of("K1", TestKeys.pem(EC))), NOW);
        assertThat(rotated.sign("t1", "a1", false, UNTIL).keyPairId()).isEqualTo("K2");
        assertThat(rotated.opens(query, "/media/t1/a1/master.m3u8")).isTrue();
        var without = signer(TestKeys.settings("K2", next, HashAlgorithm.SHA256, Map.of()), NOW);
        assertThat(without.opens(query, "/media/t1/a1/master.m3u8")).isFalse();
    }

    @Test
    void a_key_that_is_none_is_refused_by_its_id_and_not_shown() {
        assertThatThrownBy(() -> CdnKey.of("K9", "c2VjcmV0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("K9")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void grants_and_keys_do_not_show_themselves_in_logs() {
        var signed = signer.sign("t1", "a1", false, UNTIL);
        assertThat(signed.toString()).doesNotContain(signed.signature()).doesNotContain(signed.policy());
        var settings = TestKeys.settings("K1", EC, HashAlgorithm.SHA256, Map.of());
        assertThat(settings.toString()).doesNotContain("PRIVATE");
    }
}
