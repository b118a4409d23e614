/** Access tokens are checked here, once each, without asking anybody. */
@NullMarked
package dev.matinee.gateway.token;

import org.jspecify.annotations.NullMarked;
