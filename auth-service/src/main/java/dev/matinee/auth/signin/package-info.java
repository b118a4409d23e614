/** Signing up and signing in. */
@NullMarked
package dev.matinee.auth.signin;

import org.jspecify.annotations.NullMarked;
