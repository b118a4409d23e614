/** Running ffmpeg and ffprobe, and ending them. */
@NullMarked
package dev.matinee.encoder.ffmpeg;

import org.jspecify.annotations.NullMarked;
