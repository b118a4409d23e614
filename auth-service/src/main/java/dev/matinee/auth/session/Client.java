package dev.matinee.auth.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a client keeps its refresh token: a browser in a cookie that scripts cannot read, an app by itself. */
public enum Client {
    @JsonProperty("web")
    WEB,
    @JsonProperty("native")
    NATIVE
}
