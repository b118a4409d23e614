package dev.matinee.playback.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is played of a title. */
enum Kind {
    @JsonProperty("feature")
    FEATURE,
    @JsonProperty("trailer")
    TRAILER
}
