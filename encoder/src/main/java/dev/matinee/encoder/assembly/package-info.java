/** Parts become an asset. */
@NullMarked
package dev.matinee.encoder.assembly;

import org.jspecify.annotations.NullMarked;
