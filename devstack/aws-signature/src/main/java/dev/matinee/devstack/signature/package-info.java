/** AWS Signature Version 4, for those who stand in for parts of AWS. */
@NullMarked
package dev.matinee.devstack.signature;

import org.jspecify.annotations.NullMarked;
