/** What every answer of the API says to the browser that asked. */
@NullMarked
package dev.matinee.gateway.answer;

import org.jspecify.annotations.NullMarked;
