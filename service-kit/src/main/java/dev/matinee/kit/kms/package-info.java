/** Keys that are wrapped by one that KMS keeps. */
@NullMarked
package dev.matinee.kit.kms;

import org.jspecify.annotations.NullMarked;
