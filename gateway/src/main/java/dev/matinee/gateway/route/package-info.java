/** Where each call goes, and how long it may take. */
@NullMarked
package dev.matinee.gateway.route;

import org.jspecify.annotations.NullMarked;
