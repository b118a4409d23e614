/** How the business goes, by the ledger. */
@NullMarked
package dev.matinee.billing.figures;

import org.jspecify.annotations.NullMarked;
