/** Writing HLS playlists (RFC 8216). */
@NullMarked
package dev.matinee.encoder.hls;

import org.jspecify.annotations.NullMarked;
