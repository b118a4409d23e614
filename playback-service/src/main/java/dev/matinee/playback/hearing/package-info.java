/** What is heard from Kafka and written down. */
@NullMarked
package dev.matinee.playback.hearing;

import org.jspecify.annotations.NullMarked;
