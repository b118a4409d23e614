/** The account's PIN: what guards the making of profiles, the raising of maturity levels, and the way out of kids mode. */
@NullMarked
package dev.matinee.profile.accountpin;

import org.jspecify.annotations.NullMarked;
