/** The record of a title: what operators say of it, how it is stored, and how it is told to the other services. */
@NullMarked
package dev.matinee.catalog.title;

import org.jspecify.annotations.NullMarked;
