package dev.matinee.recommendation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommendation.learn.Watched;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProtocolTest {
    private final Watched all = new KnownTastes(100, 80, 3).watched();

    @ParameterizedTest
    @EnumSource
    void whatIsHiddenIsNeitherShownNorLearntFrom(Protocol protocol) {
        var split = protocol.split(all, 1);

        assertThat(split.asked()).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.hidden()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(asked.shown()).isNotEmpty().doesNotHaveDuplicates().doesNotContain(asked.hidden());
        });
        long asked = split.asked().stream().mapToInt(one -> one.hidden().length).sum();
        long strangers = protocol == Protocol.USERS
                ? split.asked().stream().mapToInt(one -> one.shown().length).sum()
                : 0;
        assertThat(events(split.training()) + asked + strangers).isEqualTo(events(all));
    }

    @ParameterizedTest
    @EnumSource
    void validationIsOutOfTheTrainingPart(Protocol protocol) {
        var split = protocol.split(all, 1);
        var validation = protocol.split(split.training(), ~1);

        assertThat(validation.asked()).isNotEmpty();
        assertThat(split.training().users().stream().map(ProtocolTest::sorted))
                .containsAll(validation.asked().stream()
                        .map(asked -> sorted(asked.shown(), asked.hidden()))
                        .toList());
    }

    @Test
    void aQuarterOfEachUserIsHiddenAndTheRestStaysInItsOrder() {
        var split = Protocol.RANDOM.split(all, 1);

        for (int n = 0; n < 100; n++) {
            int[] user = all.users().get(n);
            var asked = split.asked().get(n);
            assertThat(asked.hidden()).hasSize((int) Math.round(user.length / 4.0));
            assertThat(user).contains(asked.shown());
            assertThat(Arrays.stream(asked.shown()).map(item -> at(user, item))).isSorted();
            assertThat(split.training().users().get(n)).isEqualTo(asked.shown());
        }
    }

    @Test
    void anotherSeedHidesOthersAndTheSameHidesTheSame() {
        assertThat(hidden(1)).isEqualTo(hidden(1)).isNotEqualTo(hidden(2));
    }

    @Test
    void theLatestOfEachUserIsHiddenAndAllBeforeItIsLearntFrom() {
        var ratings = List.of(
                new Rating(1, 10, 3, 300),
                new Rating(1, 11, 3, 100),
                new Rating(1, 12, 3, 200),
                new Rating(2, 10, 3, 50));

        var split = Protocol.LAST.split(Numbering.of(ratings), 1);

        assertThat(split.training().users()).containsExactly(new int[] {1, 2}, new int[] {0});
        assertThat(split.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.shown()).containsExactly(1, 2);
            assertThat(asked.hidden()).containsExactly(0);
        });
    }

    @Test
    void strangersAreAFifthOfTheUsersAndNothingOfThemIsLearntFrom() {
        var split = Protocol.USERS.split(all, 1);

        assertThat(split.asked()).hasSize(20);
        assertThat(split.training().users())
                .hasSize(80)
                .allMatch(user -> all.users().contains(user));
        assertThat(split.training().users().stream().map(ProtocolTest::sorted))
                .doesNotContainAnyElementsOf(split.asked().stream()
                        .map(asked -> sorted(asked.shown(), asked.hidden()))
                        .toList());
    }

    private static List<Integer> sorted(int[]... parts) {
        return Stream.of(parts).flatMapToInt(Arrays::stream).sorted().boxed().toList();
    }

    private List<Integer> hidden(long seed) {
        return Protocol.RANDOM.split(all, seed).asked().stream()
                .flatMap(asked -> Arrays.stream(asked.hidden()).boxed())
                .toList();
    }

    private static int at(int[] user, int item) {
        return IntStream.range(0, user.length)
                .filter(n -> user[n] == item)
                .findFirst()
                .orElse(-1);
    }

    private static long events(Watched watched) {
        return watched.users().stream().mapToInt(user -> user.length).sum();
    }
}
