/** What Matinee on one machine consists of: its parts, their settings and their secrets. */
@NullMarked
package dev.matinee.devstack.suite;

import org.jspecify.annotations.NullMarked;
