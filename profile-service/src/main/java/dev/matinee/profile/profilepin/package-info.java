/** PINs that lock profiles, and the check when one is chosen. */
@NullMarked
package dev.matinee.profile.profilepin;

import org.jspecify.annotations.NullMarked;
