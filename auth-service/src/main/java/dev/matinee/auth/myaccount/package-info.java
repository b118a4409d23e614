/** What the owner of an account sees of it, changes and erases. */
@NullMarked
package dev.matinee.auth.myaccount;

import org.jspecify.annotations.NullMarked;
