package dev.matinee.auth.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.auth.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in now.
 *
 * @param expiresIn seconds that the access token is good for
 * @param refreshToken for native clients; browsers have it in a cookie
 * @param deviceToken for native clients, to be sent when they sign in the next time: this device is known then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignedIn(
        Account account,
        String accessToken,
        long expiresIn,
        @Nullable String refreshToken,
        @Nullable String deviceToken) {}
