/** What a service tells and hears: publishing, projections of state topics, dead letters. */
@NullMarked
package dev.matinee.kit.event;

import org.jspecify.annotations.NullMarked;
