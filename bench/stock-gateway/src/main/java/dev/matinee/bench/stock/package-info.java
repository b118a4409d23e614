/** A gateway with nothing of Matinee's. */
@NullMarked
package dev.matinee.bench.stock;

import org.jspecify.annotations.NullMarked;
