/** Passkeys: signing in by an authenticator instead of a password (WebAuthn). */
@NullMarked
package dev.matinee.auth.passkey;

import org.jspecify.annotations.NullMarked;
