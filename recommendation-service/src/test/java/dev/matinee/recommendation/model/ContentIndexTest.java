package dev.matinee.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.events.v1.Title;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentIndexTest {
    private final Title vampires = title("vampires", 1915, "Louis Feuillade", "A gang terrorises Paris");
    private final Title judex = title("judex", 1916, "Louis Feuillade", "A masked man takes revenge");
    private final Title mail = title("mail", 1936, "Basil Wright", "Letters travel through the night");
    private final ContentIndex index = ContentIndex.of(List.of(vampires, judex, mail));

    @Test
    void a_title_is_as_like_itself_as_can_be() {
        assertThat(index.likeness(Map.of(judex, 1.0)).get("judex")).isCloseTo(1, within(1e-6));
        assertThat(index.likeness(Map.of(judex, -2.0)).get("judex")).isCloseTo(-2, within(1e-6));
    }

    @Test
    void what_has_more_in_common_is_more_alike_both_ways() {
        double here = index.likeness(Map.of(judex, 1.0)).get("vampires");
        double there = index.likeness(Map.of(vampires, 1.0)).get("judex");
        assertThat(here).isCloseTo(there, within(1e-6)).isBetween(0.1, 0.9);
        assertThat(index.likeness(Map.of(judex, 1.0))).doesNotContainKey("mail");
    }

    @Test
    void likeness_to_several_is_the_sum() {
        var both = index.likeness(Map.of(judex, 0.5, mail, 2.0));
        assertThat(both.get("mail")).isCloseTo(2, within(1e-6));
        assertThat(both.get("vampires"))
                .isCloseTo(0.5 * index.likeness(Map.of(judex, 1.0)).get("vampires"), within(1e-6));
    }

    @Test
    void a_title_that_is_not_among_them_is_like_some() {
        Title fantomas = title("fantomas", 1913, "Louis Feuillade", "A criminal terrorises Paris");
        var likeness = index.likeness(Map.of(fantomas, 1.0));
        assertThat(likeness).doesNotContainKey("fantomas").doesNotContainKey("mail");
        assertThat(likeness.get("vampires")).isGreaterThan(likeness.get("judex"));
    }

    private static Title title(String id, int year, String person, String synopsis) {
        return Title.newBuilder()
                .setId(id)
                .setYear(year)
                .addPeople(person)
                .setSynopsis(synopsis)
                .build();
    }
}
