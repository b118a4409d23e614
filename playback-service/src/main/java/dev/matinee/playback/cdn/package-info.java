/** Signatures that open one asset at the CDN, for a while. */
@NullMarked
package dev.matinee.playback.cdn;

import org.jspecify.annotations.NullMarked;
