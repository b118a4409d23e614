/** CloudFront signed cookies and addresses, checked as CloudFront checks them. */
@NullMarked
package dev.matinee.devstack.edge.signing;

import org.jspecify.annotations.NullMarked;
