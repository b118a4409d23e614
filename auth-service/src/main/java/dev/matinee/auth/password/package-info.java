/** Passwords: how they are hashed, and which are refused. */
@NullMarked
package dev.matinee.auth.password;

import org.jspecify.annotations.NullMarked;
