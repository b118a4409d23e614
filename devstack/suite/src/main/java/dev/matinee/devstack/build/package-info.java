/** Builds what changed since the last time, and nothing else. */
@NullMarked
package dev.matinee.devstack.build;

import org.jspecify.annotations.NullMarked;
