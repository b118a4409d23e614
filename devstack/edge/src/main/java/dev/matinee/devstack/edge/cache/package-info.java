/** What the edge keeps of the origin's objects, as CloudFront does. */
@NullMarked
package dev.matinee.devstack.edge.cache;

import org.jspecify.annotations.NullMarked;
