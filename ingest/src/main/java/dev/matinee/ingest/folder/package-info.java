/** Folders: sheets with files beside them, and the layouts of Kodi and Jellyfin. */
@NullMarked
package dev.matinee.ingest.folder;

import org.jspecify.annotations.NullMarked;
