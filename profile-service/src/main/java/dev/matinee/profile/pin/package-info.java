/** What all PINs have in common: how they are hashed, how tries are counted, what proves that one may be changed. */
@NullMarked
package dev.matinee.profile.pin;

import org.jspecify.annotations.NullMarked;
