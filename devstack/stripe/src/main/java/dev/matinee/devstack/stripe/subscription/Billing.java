package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.objects.Objects;
import tools.jackson.databind.node.ObjectNode;

/** What is done with a draft that a change of a subscription made: it is collected at once, or only looked at. */
interface Billing {
    /** What becomes of a change whose invoice is not paid at once. */
    enum Unpaid {
        /** It is done all the same, and owed. */
        COUNTS,
        /** It is refused. */
        REFUSES,
        /** It is done when the invoice is paid. */
        WAITS
    }

    /** Whether nothing is left to be paid for the change. */
    boolean bill(Objects objects, ObjectNode subscription, ObjectNode draft, Unpaid unpaid);
}
