/** Playlists for native clients, in which every address is signed. */
@NullMarked
package dev.matinee.playback.manifest;

import org.jspecify.annotations.NullMarked;
