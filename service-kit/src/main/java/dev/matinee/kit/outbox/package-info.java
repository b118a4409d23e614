/** In MySQL, what is written and what is said are one transaction. */
@NullMarked
package dev.matinee.kit.outbox;

import org.jspecify.annotations.NullMarked;
