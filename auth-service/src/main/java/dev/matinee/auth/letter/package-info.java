/** E-mails, and the tokens in them. */
@NullMarked
package dev.matinee.auth.letter;

import org.jspecify.annotations.NullMarked;
