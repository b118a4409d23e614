package dev.matinee.profile.profile;

/** As much of a profile as choosing one needs: all that whoever watches with a kids profile is told. */
record ProfileCard(String id, String name, String avatarId, String avatarUrl, boolean kids, boolean hasPin)
        implements ListedProfile {}
