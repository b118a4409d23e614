/** Short films made from a title's look, with sound and subtitles: what plays where the real film is not to be had. */
@NullMarked
package dev.matinee.ingest.master;

import org.jspecify.annotations.NullMarked;
