/** The keyspace and its tables, made before the first query. */
@NullMarked
package dev.matinee.kit.cassandra;

import org.jspecify.annotations.NullMarked;
