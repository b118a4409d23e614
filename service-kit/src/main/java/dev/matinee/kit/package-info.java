/** A small Spring Boot starter: how any service of Matinee behaves. */
@NullMarked
package dev.matinee.kit;

import org.jspecify.annotations.NullMarked;
