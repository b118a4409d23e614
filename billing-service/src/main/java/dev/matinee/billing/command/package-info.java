/** What an operator has done from a shell, by an instance that does that and ends. */
@NullMarked
package dev.matinee.billing.command;

import org.jspecify.annotations.NullMarked;
