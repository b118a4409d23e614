package dev.matinee.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PacketEndsTest {
    @Test
    void theLatestEndIsNotThatOfTheLastPacket() {
        assertThat(ends("1,9.5,9.5,0.5,K__", "0,8.0,7.0,0.04,___,", "0,7.92,7.04,0.04,___"))
                .isEqualTo(new Ends(OptionalDouble.of(8.04), OptionalDouble.of(10)));
    }

    @Test
    void whereOnlyDecodingHasItsTimeThatIsTaken() {
        assertThat(ends("0,N/A,1.0,0.04,K__", "0,N/A,1.04,N/A,___").ofStream()).hasValue(1.04);
    }

    @Test
    void whatIsDecodedAndNotShownEndsNothing() {
        assertThat(ends("0,1.0,1.0,0.04,K__", "0,2.0,2.0,0.04,_D_").ofStream()).hasValue(1.04);
    }

    @Test
    void wherePacketsHaveNoTimeNobodyKnowsTheEnd() {
        assertThat(ends("0,N/A,N/A,0.04,K__", "", "side data"))
                .isEqualTo(new Ends(OptionalDouble.empty(), OptionalDouble.empty()));
    }

    private static Ends ends(String... lines) {
        PacketEnds ends = new PacketEnds(0);
        for (String line : lines) {
            ends.line(line);
        }
        return ends.ends();
    }
}
