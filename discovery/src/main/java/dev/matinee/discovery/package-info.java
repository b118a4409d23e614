@NullMarked
package dev.matinee.discovery;

import org.jspecify.annotations.NullMarked;
