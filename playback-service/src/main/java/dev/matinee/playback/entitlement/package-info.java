/** What accounts may have, as billing last told it. */
@NullMarked
package dev.matinee.playback.entitlement;

import org.jspecify.annotations.NullMarked;
