package dev.matinee.devstack.edge.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public, max-age=31536000, immutable | 0 | 31536000",
                "public, max-age=60, s-maxage=600    | 0 | 600",
                "public, s-maxage=0, max-age=600     | 0 | 0",
                "Public, Max-Age=60                  | 300 | 300",
                "private, max-age=31536000, immutable | 86400 | 86400",
                "private, max-age=300                | 0 | 0",
                "no-cache                            | 0 | 0",
                "no-store, max-age=60                | 0 | 0",
                "max-age=soon                        | 0 | 0",
                "immutable                           | 60 | 60",
                "                                    | 60 | 60",
            })
    void an_object_is_kept_as_long_as_it_says_and_no_less_than_its_path_is_set_to(
            String cacheControl, long least, long kept) {
        assertThat(Lifetime.of(cacheControl, Duration.ofSeconds(least))).isEqualTo(Duration.ofSeconds(kept));
    }
}
