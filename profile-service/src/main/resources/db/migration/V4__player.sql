-- JSON, as the player reads and writes it whole.
CREATE TABLE player_settings (
    profile_id CHAR(36)     NOT NULL PRIMARY KEY,
    settings   VARCHAR(1000) NOT NULL,
    CONSTRAINT player_settings_of_profile FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE
);

-- What was chosen by hand; NULL where nothing was.
CREATE TABLE title_tracks (
    profile_id CHAR(36)    NOT NULL,
    title_id   VARCHAR(40) NOT NULL,
    subtitles  VARCHAR(35) NULL,
    audio      VARCHAR(35) NULL,
    PRIMARY KEY (profile_id, title_id),
    CONSTRAINT title_tracks_of_profile FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE
);
