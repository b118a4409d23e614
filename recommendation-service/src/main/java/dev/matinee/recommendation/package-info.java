/** What to watch next: the home page, and the model behind it. */
@NullMarked
package dev.matinee.recommendation;

import org.jspecify.annotations.NullMarked;
