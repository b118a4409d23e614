/** What encoders share while an asset is made. */
@NullMarked
package dev.matinee.encoder.workbench;

import org.jspecify.annotations.NullMarked;
