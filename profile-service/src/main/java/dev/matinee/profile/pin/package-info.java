/** PINs that lock profiles, and the check when one is chosen. */
@NullMarked
package dev.matinee.profile.pin;

import org.jspecify.annotations.NullMarked;
