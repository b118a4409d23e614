/** Starts steps as early as what they need allows, watches them, and stops them in reverse. */
@NullMarked
package dev.matinee.devstack.supervisor;

import org.jspecify.annotations.NullMarked;
