/** What every part of the edge needs of HTTP: what is asked for, what is accepted, and how an answer is passed on. */
@NullMarked
package dev.matinee.devstack.edge.http;

import org.jspecify.annotations.NullMarked;
