/** The home page: rows chosen and ordered as one page. */
@NullMarked
package dev.matinee.recommendation.page;

import org.jspecify.annotations.NullMarked;
