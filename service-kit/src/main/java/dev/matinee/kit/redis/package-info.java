/** The two Redis: one to cache, one for state. */
@NullMarked
package dev.matinee.kit.redis;

import org.jspecify.annotations.NullMarked;
