/** Takes the suite's mail, and shows it on a page instead of sending it. */
@NullMarked
package dev.matinee.devstack.mail;

import org.jspecify.annotations.NullMarked;
