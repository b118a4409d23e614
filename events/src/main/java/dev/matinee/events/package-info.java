/** What services tell each other: names of topics, and the card that a title is shown as. */
@NullMarked
package dev.matinee.events;

import org.jspecify.annotations.NullMarked;
