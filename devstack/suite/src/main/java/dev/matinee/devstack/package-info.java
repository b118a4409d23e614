/** The command line behind the {@code matinee} script. */
@NullMarked
package dev.matinee.devstack;

import org.jspecify.annotations.NullMarked;
