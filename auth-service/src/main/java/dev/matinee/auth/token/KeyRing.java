package dev.matinee.auth.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The signing keys, as every instance sees them alike. One is published before it signs, so that whoever verifies has it
 * by then, and until the last token that it signed is dead: no request fails while they follow one another.
 */
@Component
public class KeyRing {
    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

    /** A token's life, and a minute, since clocks differ. */
    private static final Duration OUTLIVES = AccessTokens.LIFE.plusMinutes(1);

    private final StoredSigningKeys stored;
    private final SigningSettings settings;
    private final Clock clock;
    private volatile List<SigningKey> keys;

    KeyRing(StoredSigningKeys stored, SigningSettings settings, Clock clock) {
        this.stored = stored;
        this.settings = settings;
        this.clock = clock;
        this.keys = stored.all();
        if (keys.isEmpty()) {
            make(1, clock.instant());
        }
    }

    /** The newest that may sign by now. */
    SigningKey signing() {
        Instant now = clock.instant();
        var all = keys;
        return all.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElse(all.getFirst());
    }

    /** The public parts of all whose tokens may be about, now or soon. */
    public JWKSet published() {
        return new JWKSet(living(keys).stream().map(SigningKey::published).toList());
    }

    /** Makes a key that signs from a while from now on. Its id. */
    public String rotate() {
        read();
        Instant now = clock.instant();
        return make(keys.getLast().number() + 1, now.plus(settings.publishAhead()));
    }

    /** Takes up what other instances did, and does what is due. */
    void tend() {
        read();
        Instant now = clock.instant();
        if (!keys.getLast().createdAt().plus(settings.rotateEvery()).isAfter(now)) {
            rotate();
        }
        var living = living(keys);
        keys.stream().filter(key -> !living.contains(key)).forEach(dead -> {
            stored.remove(dead.number());
            log.info("Signing key {} is withdrawn: no token of it is left", dead.id());
        });
        keys = living;
    }

    private void read() {
        var found = stored.all();
        if (!found.isEmpty()) {
            keys = found;
        }
    }

    private String make(int number, Instant signsFrom) {
        String id = "k" + UUID.randomUUID().toString().substring(0, 13);
        try {
            stored.add(number, id, SigningKey.generated(), clock.instant(), signsFrom);
            log.info("Signing key {} is published, and signs from {}", id, signsFrom);
        } catch (DuplicateKeyException quicker) {
            log.info("Another instance made signing key number {}", number);
        }
        keys = stored.all();
        return keys.getLast().id();
    }

    /** A key is over once the next one signs for longer than a token lives. */
    private List<SigningKey> living(List<SigningKey> all) {
        Instant now = clock.instant();
        return all.stream()
                .filter(key -> all.stream()
                        .noneMatch(next -> next.number() > key.number()
                                && next.signsFrom().plus(OUTLIVES).isBefore(now)))
                .toList();
    }
}
