package dev.matinee.devstack.edge.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigV4Test {

    /** The example "GET Object" of AWS's page on signing with the Authorization header. */
    @Test
    void signs_as_in_the_published_example() {
        SigV4 signer = new SigV4(new S3Settings(
                URI.create("http://examplebucket.s3.amazonaws.com"),
                "us-east-1",
                "AKIAIOSFODNN7EXAMPLE",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

        Map<String, String> signed = signer.signed(
                "GET",
                "/test.txt",
                Map.of("host", "examplebucket.s3.amazonaws.com", "range", "bytes=0-9"),
                Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(signed.get("authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void encodes_a_key_but_not_its_slashes() {
        assertThat(SigV4.encoded("media/t 1/\u00e9+a~b.m4s")).isEqualTo("media/t%201/%C3%A9%2Ba~b.m4s");
    }
}
