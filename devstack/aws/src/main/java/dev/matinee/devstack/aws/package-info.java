/** What some of AWS's services are in production, on one machine, and how their calls are signed. */
@NullMarked
package dev.matinee.devstack.aws;

import org.jspecify.annotations.NullMarked;
