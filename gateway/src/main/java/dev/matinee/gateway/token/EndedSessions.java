package dev.matinee.gateway.token;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.SessionState;
import dev.matinee.events.v1.Subject;
import dev.matinee.kit.event.StateTable;
import dev.matinee.kit.event.StateTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which sessions have ended, and which profiles' claims are out of date: the topic {@code sessions}, read whole. */
final class EndedSessions {
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

    @Configuration(proxyBeanMethods = false)
    static class Tables {
        @Bean
        StateTable<SessionState> sessionStates(StateTables tables) {
            return tables.open(Topic.SESSIONS, SessionState.parser(), SessionState::getNotBeforeMs);
        }

        @Bean
        EndedSessions endedSessions(StateTable<SessionState> states) {
            return new EndedSessions(states);
        }
    }
}
