/** What auth-service knows of profiles, and asks about them. */
@NullMarked
package dev.matinee.auth.profile;

import org.jspecify.annotations.NullMarked;
