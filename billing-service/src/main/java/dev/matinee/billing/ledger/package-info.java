/** What changed, when, by whom and why: only ever added to. */
@NullMarked
package dev.matinee.billing.ledger;

import org.jspecify.annotations.NullMarked;
