/** The web app and the headers its pages carry. */
@NullMarked
package dev.matinee.devstack.edge.app;

import org.jspecify.annotations.NullMarked;
