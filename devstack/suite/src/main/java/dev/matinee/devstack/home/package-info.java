/** Where a suite keeps what is its own: data, logs, ports, secrets. */
@NullMarked
package dev.matinee.devstack.home;

import org.jspecify.annotations.NullMarked;
