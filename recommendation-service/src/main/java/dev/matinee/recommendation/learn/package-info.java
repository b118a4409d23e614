/** Ways to learn from who watched what, which it will be next; they know nothing of files, stores or services. */
@NullMarked
package dev.matinee.recommendation.learn;

import org.jspecify.annotations.NullMarked;
