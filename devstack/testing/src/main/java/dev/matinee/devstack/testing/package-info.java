/** Real stores for the services' own tests: started here, described by a file, or in containers. */
@NullMarked
package dev.matinee.devstack.testing;

import org.jspecify.annotations.NullMarked;
