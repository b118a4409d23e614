/** What CloudFront is in production, on one machine: the app, signed media, open images and the API at one origin. */
@NullMarked
package dev.matinee.devstack.edge;

import org.jspecify.annotations.NullMarked;
