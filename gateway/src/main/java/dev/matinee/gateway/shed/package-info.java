/** What is let go first when there is too much to do. */
@NullMarked
package dev.matinee.gateway.shed;

import org.jspecify.annotations.NullMarked;
