package dev.matinee.devstack.stripe.webhook;

import dev.matinee.devstack.stripe.http.StripeRefusal;
import dev.matinee.devstack.stripe.objects.Objects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The secrets that events are signed with: one, or more while one is rolled and the one before it still counts, for at
 * most a day (docs.stripe.com/webhooks#roll-endpoint-secrets).
 */
public final class SigningSecrets {
    private static final String ID = "_signing_secrets";
    private static final Duration LONGEST = Duration.ofHours(24);

    private SigningSecrets() {}

    /** From now on this secret signs, and for so many seconds those before it as well. */
    public static void roll(Objects objects, String secret, long bothForSeconds) {
        if (bothForSeconds < 0 || bothForSeconds > LONGEST.toSeconds()) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_integer", "both_for_seconds", "both_for_seconds is 0 to 86400.");
        }
        long until = objects.timeOfDay().getEpochSecond() + bothForSeconds;
        ObjectNode kept = objects.find(ID, ID).isPresent() ? objects.edit(ID, ID) : objects.add(ID, ID);
        ArrayNode rolled = kept.withArray("rolled");
        rolled.forEach(r -> {
            ObjectNode before = (ObjectNode) r;
            before.put("until", Math.min(before.path("until").asLong(Long.MAX_VALUE), until));
        });
        kept.put("first_until", Math.min(kept.path("first_until").asLong(Long.MAX_VALUE), until));
        rolled.addObject().put("secret", secret);
    }

    /** Those that sign now, the newest first; {@code first} is the one that the stand-in was started with. */
    static List<String> now(Objects objects, String first) {
        ObjectNode kept = objects.find(ID, ID).orElse(null);
        if (kept == null) {
            return List.of(first);
        }
        long now = objects.timeOfDay().getEpochSecond();
        var signing = new ArrayList<String>();
        for (JsonNode rolled : kept.path("rolled")) {
            if (rolled.path("until").asLong(Long.MAX_VALUE) > now) {
                signing.addFirst(rolled.path("secret").asString(""));
            }
        }
        if (kept.path("first_until").asLong(Long.MAX_VALUE) > now) {
            signing.add(first);
        }
        return signing;
    }
}
