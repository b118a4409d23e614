/** Media and images out of S3, asked for with Signature Version 4 as CloudFront's origin access control does. */
@NullMarked
package dev.matinee.devstack.edge.s3;

import org.jspecify.annotations.NullMarked;
