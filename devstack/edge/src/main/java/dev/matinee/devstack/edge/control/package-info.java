/** The part of CloudFront's own API that the suite calls. */
@NullMarked
package dev.matinee.devstack.edge.control;

import org.jspecify.annotations.NullMarked;
