package dev.matinee.devstack.edge.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=2-5, 2, 5",
        "bytes=2-, 2, 9",
        "bytes=2-99, 2, 9",
        "bytes=-3, 7, 9",
        "bytes=-99, 0, 9",
        "bytes=9-9, 9, 9"
    })
    void a_range_is_within_the_object(String header, int first, int last) {
        assertThat(ByteRange.of(header, 10)).contains(new ByteRange(first, last));
        assertThat(new ByteRange(first, last).isIn(10)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b"})
    void what_is_no_single_range_is_the_whole(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @Test
    void what_begins_behind_the_end_is_in_no_object() {
        assertThat(ByteRange.of("bytes=10-", 10).orElseThrow().isIn(10)).isFalse();
        assertThat(ByteRange.of("bytes=999999999999-", 10).orElseThrow().isIn(10))
                .isFalse();
        assertThat(ByteRange.of("bytes=-0", 10).orElseThrow().isIn(10)).isFalse();
    }
}
