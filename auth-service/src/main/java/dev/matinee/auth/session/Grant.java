package dev.matinee.auth.session;

import java.time.Duration;

/**
 * What a session is given: an access token, and the refresh token for the next.
 *
 * @param refreshFor how long the refresh token is good, unused
 */
public record Grant(String session, String accessToken, String refreshToken, Client client, Duration refreshFor) {
    @Override
    public String toString() {
        return "grant of session " + session;
    }
}
