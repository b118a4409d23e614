/** Looks for words in everything that a running suite keeps. */
@NullMarked
package dev.matinee.devstack.search;

import org.jspecify.annotations.NullMarked;
