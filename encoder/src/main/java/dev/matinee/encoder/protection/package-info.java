/** Common encryption (ISO/IEC 23001-7, scheme {@code cbcs}) of fragmented MP4: H.264 video and AAC audio. */
@NullMarked
package dev.matinee.encoder.protection;

import org.jspecify.annotations.NullMarked;
