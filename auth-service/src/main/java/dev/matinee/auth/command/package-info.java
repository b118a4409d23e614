/** What an operator has done by starting this service once, with a shell on its database. */
@NullMarked
package dev.matinee.auth.command;

import org.jspecify.annotations.NullMarked;
