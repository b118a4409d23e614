package dev.matinee.devstack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.devstack.edge.http.RequestTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/../media/t/a",
                "/media/x/%2e%2e/t",
                "/media/x/.%2E/t",
                "/media//t",
                "//media/t",
                "/media/t/.",
                "/media%2Ft",
                "/media/t%5ca",
                "/media\\t",
                "/media/t%00",
                "/media/%252e%252e/t",
                "/media/t%",
                "/media/t%zz",
                "/media/t;a=b",
                "media/t",
                "http://elsewhere/media/t",
                "/media/t\u0001",
                "*"
            })
    void a_roundabout_path_is_not_plain(String path) {
        assertThat(RequestTarget.of(path).isPlain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/media/t1/a1/std/v270/seg-00001.m4s", "/title/caf%C3%A9", "/a/..b", "/a...js", "/@x/~y"})
    void an_ordinary_one_is(String path) {
        assertThat(RequestTarget.of(path).isPlain()).isTrue();
    }
}
