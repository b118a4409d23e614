/** What a caller is told when a call is refused (RFC 9457). */
@NullMarked
package dev.matinee.kit.problem;

import org.jspecify.annotations.NullMarked;
