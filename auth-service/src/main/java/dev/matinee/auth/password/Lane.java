package dev.matinee.auth.password;

/**
 * Whose password is hashed first when more come than can be hashed. An owner comes before a crowd of strangers, and who
 * was never wrong before who just was: a million guesses do not keep anybody out.
 */
public enum Lane {
    /** Somebody who is signed in, or a device that has signed in to this account before. */
    KNOWN,
    /** An address that was not wrong lately. */
    CLEAN,
    /** An address that was wrong lately. */
    SUSPECT
}
