package dev.matinee.devstack.signature;

/** Why a signature is not taken. */
public enum Fault {
    NOT_SIGNED,
    UNKNOWN_ACCESS_KEY,
    WRONG_SIGNATURE,
    /** Signed more than a quarter of an hour ago, or ahead. */
    EXPIRED
}
