/** What a service says of its own API (OpenAPI 3.1): made from its controllers, so that it cannot say anything else. */
@NullMarked
package dev.matinee.kit.openapi;

import org.jspecify.annotations.NullMarked;
