/** Object storage. */
@NullMarked
package dev.matinee.kit.s3;

import org.jspecify.annotations.NullMarked;
