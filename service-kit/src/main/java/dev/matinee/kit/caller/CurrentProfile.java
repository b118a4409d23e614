package dev.matinee.kit.caller;

/**
 * The profile that watches. A controller that takes one gets it, or the caller a 403 {@code profile-required}.
 *
 * @param maturity the highest rating it may see, in years of age; at most 12 for kids
 * @param language BCP 47, what the caller accepts first
 * @param country ISO 3166-1 alpha-2 as the edge saw it; {@code ZZ} when unknown
 */
public record CurrentProfile(
        String id, String account, String session, int maturity, boolean kids, String language, String country) {
    /** Whether it may see what has this rating. */
    public boolean maySee(int rating) {
        return rating <= maturity;
    }
}
