package dev.matinee.gateway.token;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.SessionState;
import dev.matinee.events.v1.Subject;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which sessions have ended, and which profiles' claims are out of date: the topic {@code sessions}, read whole. */
final class EndedSessions {
    /** A token lives for 15 minutes; one more, since clocks differ. */
    private static final Duration LONGEST = Duration.ofMinutes(16);

    private final StateTable<SessionState> states;

    EndedSessions(StateTable<SessionState> states) {
        this.states = states;
    }

    /** A session that ended is over for good; a profile's older tokens are worthless, newer ones are not. */
    boolean isOver(TokenClaims token) {
        return states.get(token.session())
                        .filter(s -> s.getSubject() == Subject.SESSION)
                        .isPresent()
                || (token.profile() != null
                        && states.get(token.profile())
                                .filter(s -> token.issuedAt() * 1000 < s.getNotBeforeMs())
                                .isPresent());
    }

    /** What was ended longer ago than a token lives has no token left to refuse. */
    static boolean canMatter(SessionState state, Clock clock) {
        return state.getNotBeforeMs() > clock.millis() - LONGEST.toMillis();
    }

    @Configuration(proxyBeanMethods = false)
    static class Tables {
        @Bean
        StateTable<SessionState> sessionStates(StateTables tables, Clock clock) {
            return tables.open(Topic.SESSIONS, SessionState.parser(), SessionState::getNotBeforeMs)
                    .keepWhile(state -> canMatter(state, clock));
        }

        @Bean
        EndedSessions endedSessions(StateTable<SessionState> states) {
            return new EndedSessions(states);
        }
    }
}
