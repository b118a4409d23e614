package dev.matinee.devstack.edge.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcePatternTest {

    @ParameterizedTest(name = "{0} opens {1}: {2}")
    @CsvSource({
        "http://h/media/t/a/*,              http://h/media/t/a/std/seg-1.m4s,        true",
        "http://h/media/t/a/*,              http://h/media/t/a/,                     true",
        "http://h/media/t/a/*,              http://h/media/t/a,                      false",
        "http://h/media/t/a/*,              http://h/media/t/ab/seg-1.m4s,           false",
        "http://h/media/t/a/*,              http://h/media/u/a/seg-1.m4s,            false",
        "http://h/media/t/a/*,              http://h:8080/media/t/a/seg-1.m4s,       false",
        "http://h/media/t/a/std/*,          http://h/media/t/a/std/v720/seg-1.m4s,   true",
        "http://h/media/t/a/std/*,          http://h/media/t/a/high/v1080/seg-1.m4s, false",
        "http://h/media/t/a/std/*,          http://h/media/t/a/master.m3u8,          false",
        "http*://h/media/*,                 https://h/media/x,                       true",
        "http*://h/media/*,                 http://h/media/x,                        true",
        "*,                                 http://anything/at?all,                  true",
        "http://h/*/seg-?.m4s,              http://h/a/b/seg-1.m4s,                  true",
        "http://h/*/seg-?.m4s,              http://h/a/b/seg-12.m4s,                 false",
        "http://h/*/seg-?.m4s,              http://h/a/b/seg-.m4s,                   false",
        "http://h/a*b*c,                    http://h/aXbXbXc,                        true",
        "http://h/a*b*c,                    http://h/aXbXbX,                         false",
        "http://h/a.m4s,                    http://h/axm4s,                          false",
        "http://h/A,                        http://h/a,                              false",
        "http://h/a**,                      http://h/a,                              true",
    })
    void stands_for_what_cloudfront_says(String pattern, String address, boolean opens) {
        assertThat(new ResourcePattern(pattern).matches(address)).isEqualTo(opens);
    }
}
