/** How much one caller may ask for. */
@NullMarked
package dev.matinee.gateway.limit;

import org.jspecify.annotations.NullMarked;
