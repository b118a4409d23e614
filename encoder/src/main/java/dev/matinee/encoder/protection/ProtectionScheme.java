package dev.matinee.encoder.protection;

/** How media is protected beyond being signed for. */
public enum ProtectionScheme {
    /** In the clear. */
    NONE,
    /** Common encryption, which browsers, Apple's and Android's players all open. */
    CBCS
}
