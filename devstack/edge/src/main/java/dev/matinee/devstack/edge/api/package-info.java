/** The way to the gateway. */
@NullMarked
package dev.matinee.devstack.edge.api;

import org.jspecify.annotations.NullMarked;
