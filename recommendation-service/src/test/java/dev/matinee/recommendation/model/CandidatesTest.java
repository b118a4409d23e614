package dev.matinee.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.matinee.events.v1.Title;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTable.ChangeListener;
import dev.matinee.recommendation.trend.Trending;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With room for nine titles instead of thousands. */
class CandidatesTest {
    private static final int MOST = 9;
    private static final Predicate<Title> ALL = title -> true;

    private final Map<String, Title> titles = new TreeMap<>();
    private final Map<String, Double> begun = new HashMap<>();
    private final AtomicLong nanos = new AtomicLong();
    private ChangeListener<Title> listener;
    private Candidates candidates;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void open() {
        StateTable<Title> table = mock();
        Trending trending = mock();
        when(table.values()).thenAnswer(call -> titles.values());
        when(trending.scores()).thenAnswer(call -> Map.copyOf(begun));
        doAnswer(call -> {
                    listener = call.getArgument(0);
                    return table;
                })
                .when(table)
                .onChange(any());
        candidates = new Candidates(table, trending, MOST, nanos::get);
    }

    @Test
    void a_small_library_is_all_there_and_as_it_is_now() {
        add(1, 5);
        assertThat(chosen("anybody", ALL)).containsExactly("t001", "t002", "t003", "t004", "t005");
        assertThat(candidates.of("anybody", ALL)).isSameAs(candidates.of("somebody", ALL));
        add(6, 6);
        assertThat(chosen("anybody", ALL)).hasSize(6);
    }

    @Test
    void of_a_large_one_what_is_begun_new_and_liked() {
        add(1, 100);
        begun.putAll(Map.of("t010", 3.0, "t011", 9.0, "t012", 1.0, "t013", 2.0));
        assertThat(chosen("anybody", ALL))
                .hasSize(MOST)
                .contains("t010", "t011", "t013")
                .contains("t098", "t099", "t100")
                .contains("t001", "t002", "t003");
    }

    @Test
    void nobody_is_left_without_because_others_see_other_titles() {
        add(1, 100);
        assertThat(chosen("kids", title -> title.getMaturity() <= 6))
                .hasSize(MOST)
                .allMatch(id -> id.endsWith("0"));
        assertThat(chosen("few", title -> title.getId().equals("t042"))).containsExactly("t042");
        assertThat(chosen("none", title -> false)).isEmpty();
    }

    @Test
    void a_large_one_is_chosen_from_anew_after_five_seconds_if_it_changed() {
        add(1, 100);
        Pool before = candidates.of("anybody", ALL);
        add(101, 101);
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        assertThat(candidates.of("anybody", ALL)).isSameAs(before);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(chosen("anybody", ALL)).contains("t101");
        Pool after = candidates.of("anybody", ALL);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(candidates.of("anybody", ALL)).isSameAs(after);
    }

    @Test
    void who_did_not_ask_for_long_is_forgotten() {
        add(1, 100);
        Pool first = candidates.of("first", ALL);
        Pool second = candidates.of("second", ALL);
        for (int other = 0; other < 15; other++) {
            assertThat(candidates.of("first", ALL)).isSameAs(first);
            candidates.of(other, ALL);
        }
        assertThat(candidates.of("second", ALL)).isNotSameAs(second);
    }

    /** The higher the number, the newer, and the less liked; each tenth is for kids. */
    private void add(int first, int last) {
        for (int n = first; n <= last; n++) {
            String id = "t%03d".formatted(n);
            titles.put(
                    id,
                    Title.newBuilder()
                            .setId(id)
                            .setPublishedAtMs(n)
                            .setRating(10.0 / n)
                            .setMaturity(n % 10 == 0 ? 6 : 16)
                            .build());
            listener.changed(id, null, titles.get(id));
        }
    }

    private List<String> chosen(String kind, Predicate<Title> seen) {
        return candidates.of(kind, seen).titles().stream()
                .map(Title::getId)
                .sorted()
                .toList();
    }
}
