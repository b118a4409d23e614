/** What an account may have, as other services hear it. */
@NullMarked
package dev.matinee.billing.entitlement;

import org.jspecify.annotations.NullMarked;
