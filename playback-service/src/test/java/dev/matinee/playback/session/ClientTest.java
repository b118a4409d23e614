package dev.matinee.playback.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {
    @ParameterizedTest
    @CsvSource({
        "WEB, PT1H30M, PT20M",
        "WEB, PT30S, PT20M",
        "NATIVE, PT30S, PT2H0M30S",
        "NATIVE, PT1H30M, PT3H30M",
        "NATIVE, PT21H59M59S, PT23H59M59S",
        "NATIVE, PT22H, PT24H",
        "NATIVE, PT40H, PT24H",
    })
    void a_policy_lives_minutes_where_it_is_renewed_and_else_as_long_as_the_film_and_its_pauses(
            Client client, Duration film, Duration life) {
        assertThat(client.policyLife(film.toMillis())).isEqualTo(life);
    }
}
