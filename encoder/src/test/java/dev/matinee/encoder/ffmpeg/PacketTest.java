package dev.matinee.encoder.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacketTest {
    @Test
    void itIsShownWhenItsFileSaysOrElseWhenItIsDecoded() {
        assertThat(Packet.of("1.960000,1.880000,0.040000,")).contains(new Packet(1.96, 0.04));
        assertThat(Packet.of("N/A,1.880000,0.040000")).contains(new Packet(1.88, 0.04));
        assertThat(Packet.of("-0.080000,-0.160000,N/A")).contains(new Packet(-0.08, 0));
        assertThat(Packet.of("N/A,N/A,0.040000")).isEmpty();
    }
}
