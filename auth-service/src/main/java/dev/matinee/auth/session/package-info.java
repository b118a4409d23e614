/** Sessions: refresh token families, and the tokens that they give. */
@NullMarked
package dev.matinee.auth.session;

import org.jspecify.annotations.NullMarked;
