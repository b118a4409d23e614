package dev.matinee.playback.cdn;

/** The hashes that CloudFront takes. Without a word it assumes SHA-1. */
enum HashAlgorithm {
    SHA1,
    SHA256
}
