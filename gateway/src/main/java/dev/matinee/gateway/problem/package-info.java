/** What the door refuses itself, it refuses in the suite's words. */
@NullMarked
package dev.matinee.gateway.problem;

import org.jspecify.annotations.NullMarked;
