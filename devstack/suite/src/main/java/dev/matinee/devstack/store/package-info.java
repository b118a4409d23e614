/** The real servers that services keep their state in. */
@NullMarked
package dev.matinee.devstack.store;

import org.jspecify.annotations.NullMarked;
