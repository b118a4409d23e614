package dev.matinee.devstack.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words(List.of("Renée", "ada@example.org"));

    @Test
    void areFoundInTextWhateverTheirCase() {
        assertThat(words.in("To ADA@example.org.")).containsExactly("ada@example.org");
        assertThat(words.in("ada at example.org")).isEmpty();
    }

    @Test
    void areFoundInBytesAroundThem() {
        byte[] around = ("\0\u0007Renée\u0001").getBytes(StandardCharsets.UTF_8);
        assertThat(words.in(around)).containsExactly("Renée");
    }

    @Test
    void areRefusedWhereTheyWouldBeEverywhere() {
        assertThatThrownBy(() -> new Words(List.of("ada"))).hasMessageContaining("Too short");
        assertThatThrownBy(() -> new Words(List.of())).hasMessageContaining("Say what to look for");
    }

    @Test
    void areCountedByPlace() {
        var finds = new Finds(words);
        finds.look("mysql a.b.c", "ada@example.org");
        finds.look("mysql a.b.c", "ada@example.org again");
        finds.look("kafka t", "nobody");
        assertThat(finds.lines()).containsExactly("ada@example.org\tmysql a.b.c\t2");
    }
}
