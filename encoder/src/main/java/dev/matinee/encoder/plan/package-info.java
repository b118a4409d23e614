/** What is to be made of a master: decided once, by who hears of it first. */
@NullMarked
package dev.matinee.encoder.plan;

import org.jspecify.annotations.NullMarked;
