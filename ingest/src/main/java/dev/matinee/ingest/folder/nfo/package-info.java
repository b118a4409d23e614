/** Kodi's and Jellyfin's NFO files. */
@NullMarked
package dev.matinee.ingest.folder.nfo;

import org.jspecify.annotations.NullMarked;
