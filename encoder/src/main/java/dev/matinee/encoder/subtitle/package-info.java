/** Subtitles, from whatever they came as to segmented WebVTT. */
@NullMarked
package dev.matinee.encoder.subtitle;

import org.jspecify.annotations.NullMarked;
