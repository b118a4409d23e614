package dev.matinee.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsideTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2001::1"
            })
    void an_address_of_the_inside_is_known(String address) throws UnknownHostException {
        assertThat(Inside.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "192.0.3.1", "2606:4700::1111", "64:ff9b::101:101"})
    void an_address_of_the_outside_is_let_through(String address) throws UnknownHostException {
        assertThat(Inside.isInside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://2130706433/",
                "http://localhost/",
                "file:///etc/passwd",
                "ftp://1.1.1.1/",
                "http://user:secret@1.1.1.1/"
            })
    void what_leads_inside_is_not_asked(String address) {
        Inside inside = new Inside(false);
        assertThatThrownBy(() -> inside.check(URI.create(address))).isInstanceOf(NotCollected.class);
    }
}
