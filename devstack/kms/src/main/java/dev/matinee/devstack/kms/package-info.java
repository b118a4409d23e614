/** The part of KMS that the suite calls. */
@NullMarked
package dev.matinee.devstack.kms;

import org.jspecify.annotations.NullMarked;
