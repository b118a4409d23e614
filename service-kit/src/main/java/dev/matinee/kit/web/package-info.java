/** How answers are cached, and how large questions may be. */
@NullMarked
package dev.matinee.kit.web;

import org.jspecify.annotations.NullMarked;
