/** What a profile has put aside to watch. */
@NullMarked
package dev.matinee.profile.mylist;

import org.jspecify.annotations.NullMarked;
