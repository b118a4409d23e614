/** A second factor beside the password: codes of an authenticator app, and recovery codes. */
@NullMarked
package dev.matinee.auth.secondfactor;

import org.jspecify.annotations.NullMarked;
