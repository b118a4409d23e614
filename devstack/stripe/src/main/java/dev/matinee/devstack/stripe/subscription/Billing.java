package dev.matinee.devstack.stripe.subscription;

import dev.matinee.devstack.stripe.objects.Objects;
import tools.jackson.databind.node.ObjectNode;

/** What is done with a draft that a change of a subscription made: it is collected at once, or only looked at. */
interface Billing {
    /** @param orNothing whether the change is refused where the invoice is not paid at once */
    void bill(Objects objects, ObjectNode subscription, ObjectNode draft, boolean orNothing);
}
