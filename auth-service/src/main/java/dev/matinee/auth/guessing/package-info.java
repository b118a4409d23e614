/** Guessing passwords: how often one may be wrong, and who is let in first when many guess. */
@NullMarked
package dev.matinee.auth.guessing;

import org.jspecify.annotations.NullMarked;
