/** Reading fragmented MP4 files (ISO/IEC 14496-12): fragments, segments, codecs. */
@NullMarked
package dev.matinee.encoder.cmaf;

import org.jspecify.annotations.NullMarked;
