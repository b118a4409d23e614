/** What is written down for whoever looks into an attack. */
@NullMarked
package dev.matinee.kit.audit;

import org.jspecify.annotations.NullMarked;
