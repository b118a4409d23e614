package dev.matinee.devstack.stripe.clock;

import dev.matinee.devstack.stripe.objects.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Lets go of a test clock and of whoever lives by it. */
public interface ClockDeletion {
    ObjectNode delete(Objects objects, String id);
}
