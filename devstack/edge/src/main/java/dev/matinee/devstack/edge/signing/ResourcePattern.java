package dev.matinee.devstack.edge.signing;

/**
 * The address a policy is for: {@code *} stands for any characters, also none, {@code ?} for exactly one. There is no
 * escaping and no folding of case.
 */
record ResourcePattern(String pattern) {

    /** Walks both strings once, going back only to the last star. */
    boolean matches(String address) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < address.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length()
                    && (pattern.charAt(at) == '?' || pattern.charAt(at) == address.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
