package dev.matinee.profile.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What colour the app has while a profile is chosen. The app knows the shades; each reads well on its dark ground. */
public enum Accent {
    @JsonProperty("amber")
    AMBER,
    @JsonProperty("coral")
    CORAL,
    @JsonProperty("rose")
    ROSE,
    @JsonProperty("violet")
    VIOLET,
    @JsonProperty("sky")
    SKY,
    @JsonProperty("mint")
    MINT
}
