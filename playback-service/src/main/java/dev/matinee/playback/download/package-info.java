/** What devices hold of titles, to play without a network. */
@NullMarked
package dev.matinee.playback.download;

import org.jspecify.annotations.NullMarked;
