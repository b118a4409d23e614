package dev.matinee.auth.profile;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.token.AccessTokens;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks profile-service whether a profile is the account's and the PIN is right. It counts the wrong ones. */
@Component
public class ProfileCheck {
    private static final Logger log = LoggerFactory.getLogger(ProfileCheck.class);

    private static final List<AuthProblem> PINS = List.of(
            AuthProblem.PIN_REQUIRED,
            AuthProblem.PIN_WRONG,
            AuthProblem.ACCOUNT_PIN_REQUIRED,
            AuthProblem.ACCOUNT_PIN_WRONG,
            AuthProblem.PIN_LOCKED);

    private final RestClient neighbours;
    private final AccessTokens tokens;

    ProfileCheck(RestClient neighbours, AccessTokens tokens) {
        this.neighbours = neighbours;
        this.tokens = tokens;
    }

    /**
     * What was chosen.
     *
     * @param claimsVersion when the claims came to be, in milliseconds of the epoch
     */
    public record Checked(ChosenProfile profile, long claimsVersion) {}

    /**
     * What is asked.
     *
     * @param fromKids whether the caller watches with a kids profile: leaving it wants the account's PIN, where there is one
     */
    public record Question(
            String accountId,
            @Nullable String pin,
            boolean fromKids,
            @Nullable String accountPin) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    /**
     * Refuses with 403 {@code pin-required}, {@code pin-wrong}, {@code account-pin-required} or {@code account-pin-wrong}, 423
     * {@code pin-locked}, 404.
     */
    public Checked check(String profile, Question question) {
        try {
            var answer = neighbours
                    .post()
                    .uri("http://profile-service/internal/profiles/{id}/check", profile)
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> headers.setBearerAuth(tokens.ofThisService()))
                    .body(question)
                    .retrieve()
                    .body(Checked.class);
            return Objects.requireNonNull(answer);
        } catch (HttpClientErrorException refused) {
            throw refusal(refused);
        } catch (RestClientException | IllegalStateException away) {
            log.warn("profile-service did not answer: {}", away.getMessage());
            throw CommonProblem.UNAVAILABLE
                    .problem("Profiles cannot be chosen right now")
                    .retryAfter(2);
        }
    }

    private static Problem refusal(HttpClientErrorException refused) {
        var problem = refused.getResponseBodyAs(Map.class);
        Object code = problem == null ? null : problem.get("code");
        for (var known : PINS) {
            if (known.code().equals(code)) {
                return withPatience(known.problem(), refused);
            }
        }
        if (refused.getStatusCode().value() == 404 || refused.getStatusCode().value() == 422) {
            return Problem.notFound();
        }
        log.error("profile-service refused to check a profile: {}", refused.getStatusCode());
        return CommonProblem.UNAVAILABLE.problem();
    }

    private static Problem withPatience(Problem problem, HttpClientErrorException refused) {
        var headers = refused.getResponseHeaders();
        String seconds = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds == null ? problem : problem.retryAfter(Long.parseLong(seconds));
    }
}
