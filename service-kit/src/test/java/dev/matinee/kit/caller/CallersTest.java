package dev.matinee.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.Jwt;

class CallersTest {
    @ParameterizedTest
    @CsvSource({
        "18, false, 18, true",
        "18, false, 19, false",
        "7,  false,  7, true",
        "7,  false,  8, false",
        "7,  true,   8, false",
        "12, true,  12, true",
        "18, true,  12, true",
        "18, true,  13, false",
        "18, true,  18, false"
    })
    void kidsSeeUpTo12WhateverTheirTokenSays(int maturity, boolean kids, int rating, boolean seen) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("ada")
                .claim("profile", "p")
                .claim("maturity", (long) maturity)
                .claim("kids", kids)
                .build();
        var profile = Callers.profile(token, new MockHttpServletRequest());
        assertThat(profile)
                .isNotNull()
                .satisfies(p -> assertThat(p.maySee(rating)).isEqualTo(seen));
    }
}
