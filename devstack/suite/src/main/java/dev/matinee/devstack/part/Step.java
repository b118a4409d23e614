package dev.matinee.devstack.part;

import java.util.Set;

/** Something that has to be done before the suite is up. */
public sealed interface Step permits Part, Chore {
    String name();

    /** The steps that must be up or done before this one starts; those that the suite does not have count as done. */
    Set<String> needs();
}
