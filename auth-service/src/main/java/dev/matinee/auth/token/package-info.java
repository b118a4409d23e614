/** Access tokens, and the keys that sign them. */
@NullMarked
package dev.matinee.auth.token;

import org.jspecify.annotations.NullMarked;
