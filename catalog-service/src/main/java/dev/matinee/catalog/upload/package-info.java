/** How operators put files straight into object storage. */
@NullMarked
package dev.matinee.catalog.upload;

import org.jspecify.annotations.NullMarked;
