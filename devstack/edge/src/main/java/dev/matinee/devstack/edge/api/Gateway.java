package dev.matinee.devstack.edge.api;

import java.net.URI;

/**
 * Where the API is and how it knows the edge.
 *
 * @param originSecret sent as {@code X-Origin-Secret}
 * @param country what {@code CloudFront-Viewer-Country} says
 */
public record Gateway(URI address, String originSecret, String country) {
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
