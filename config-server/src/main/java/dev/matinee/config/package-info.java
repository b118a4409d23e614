@NullMarked
package dev.matinee.config;

import org.jspecify.annotations.NullMarked;
