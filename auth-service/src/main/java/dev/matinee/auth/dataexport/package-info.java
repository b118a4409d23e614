/** A copy of all that is kept of an account (GDPR, articles 15 and 20). */
@NullMarked
package dev.matinee.auth.dataexport;

import org.jspecify.annotations.NullMarked;
