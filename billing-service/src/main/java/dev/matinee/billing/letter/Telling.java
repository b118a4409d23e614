package dev.matinee.billing.letter;

import dev.matinee.billing.money.Money;
import dev.matinee.billing.plan.Plan;
import dev.matinee.billing.plan.Plans;
import dev.matinee.events.Topic;
import dev.matinee.events.v1.LetterDue;
import dev.matinee.events.v1.LetterKind;
import dev.matinee.kit.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for letters, each once, in the transaction that holds the customer's lock. */
@Component
class Telling {
    private final ToldFacts told;
    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    Telling(ToldFacts told, Plans plans, Outbox outbox, Clock clock) {
        this.told = told;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param fact what it tells of: the same fact is told once
     * @param money null where none is told of
     * @param when null where it happens by no clock
     * @param goodUntil after which it is no news
     */
    record Told(
            LetterKind kind,
            String fact,
            String planId,
            @Nullable Money money,
            @Nullable Instant when,
            Instant goodUntil) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String account, Told letter) {
        if (!told.isNew(account, letter.kind + " " + letter.fact)) {
            return;
        }
        var due = LetterDue.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setAtMs(clock.millis())
                .setAccountId(account)
                .setKind(letter.kind)
                .setPlanId(letter.planId)
                .setPlanName(plans.find(letter.planId).map(Plan::name).orElse(letter.planId))
                .setWhenMs(letter.when == null ? 0 : letter.when.toEpochMilli())
                .setGoodUntilMs(letter.goodUntil.toEpochMilli());
        if (letter.money != null) {
            due.setAmount(letter.money.amount())
                    .setCurrency(letter.money.currency())
                    .setDecimals(letter.money.decimals());
        }
        outbox.say(Topic.LETTERS, account, due.build());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String account) {
        told.erase(account);
    }
}
