/** From a master to one fragmented MP4 file a rendition. */
@NullMarked
package dev.matinee.encoder.encode;

import org.jspecify.annotations.NullMarked;
