/** The whole API in one document. */
@NullMarked
package dev.matinee.gateway.contract;

import org.jspecify.annotations.NullMarked;
