/** A part of the suite: one process, and how to know that it answers. */
@NullMarked
package dev.matinee.devstack.part;

import org.jspecify.annotations.NullMarked;
