package dev.matinee.billing.letter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which letters follow from how things are. An event is only a reason to look: what is told is what Stripe said when it was
 * asked after it, so one that is worked through late, or again, tells nothing that is over, and each fact is told once.
 */
@Service
public class LettersDue {
    private final TrialEnds trialEnds;
    private final Unpaid unpaid;
    private final Telling telling;

    LettersDue(TrialEnds trialEnds, Unpaid unpaid, Telling telling) {
        this.trialEnds = trialEnds;
        this.unpaid = unpaid;
        this.telling = telling;
    }

    /** @param eventType of an event of this account's, after which Stripe was asked and its answer taken over */
    public void follow(String account, String eventType) {
        switch (eventType) {
            case "customer.subscription.trial_will_end" -> trialEnds.follow(account);
            case "invoice.payment_failed",
                    "invoice.payment_action_required",
                    "customer.subscription.updated",
                    "customer.subscription.deleted" -> unpaid.follow(account);
            default -> {
                // Nobody is written to about the rest.
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String account) {
        telling.erase(account);
    }
}
