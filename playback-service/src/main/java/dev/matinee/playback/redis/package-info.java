/** What is kept in Redis, and what happens when Redis is away. */
@NullMarked
package dev.matinee.playback.redis;

import org.jspecify.annotations.NullMarked;
