package dev.matinee.playback.session;

/**
 * What a playback that goes on may be given.
 *
 * @param standardOnly whether the plan leaves out the renditions above 720 lines
 */
public record LiveGrant(String titleId, String assetId, boolean standardOnly) {}
