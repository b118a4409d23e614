package dev.matinee.devstack.edge.api;

import java.net.URI;
import java.time.Duration;

/**
 * Where the API is and how it knows the edge.
 *
 * @param originSecret sent as {@code X-Origin-Secret}
 * @param country what {@code CloudFront-Viewer-Country} says
 * @param patience how long an answer may take to begin
 */
public record Gateway(URI address, String originSecret, String country, Duration patience) {
    String host() {
        return address.getHost();
    }

    int port() {
        return address.getPort() < 0 ? 80 : address.getPort();
    }

    @Override
    public String toString() {
        return "Gateway[" + address + ", " + country + "]";
    }
}
