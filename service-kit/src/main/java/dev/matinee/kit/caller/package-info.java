/** Who calls: the access token, and what it says of account and profile. */
@NullMarked
package dev.matinee.kit.caller;

import org.jspecify.annotations.NullMarked;
