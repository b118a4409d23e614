package dev.matinee.profile.player;

import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.profile.profile.Profiles;
import dev.matinee.profile.title.Titles;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how profiles like to watch. They go with their profile. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
class PlayerPreferences {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Titles titles;
    private final Profiles profiles;

    PlayerPreferences(JdbcClient jdbc, JsonMapper json, Titles titles, Profiles profiles) {
        this.jdbc = jdbc;
        this.json = json;
        this.titles = titles;
        this.profiles = profiles;
    }

    PlayerSettings settings(String profile) {
        return jdbc.sql("SELECT settings FROM player_settings WHERE profile_id = ?")
                .param(profile)
                .query((row, n) -> json.readValue(row.getString("settings"), PlayerSettings.class))
                .optional()
                .orElse(PlayerSettings.USUAL);
    }

    /** In place of all that were kept before. 404 where the profile is gone. */
    void keep(CurrentProfile profile, PlayerSettings settings) {
        profiles.find(profile.id(), profile.account());
        jdbc.sql("""
                        INSERT INTO player_settings (profile_id, settings) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE settings = VALUES(settings)""").params(profile.id(), json.writeValueAsString(settings)).update();
    }

    TrackChoice tracks(CurrentProfile profile, String title) {
        titles.require(title, profile);
        return jdbc.sql("SELECT subtitles, audio FROM title_tracks WHERE profile_id = ? AND title_id = ?")
                .params(profile.id(), title)
                .query((row, n) -> new TrackChoice(row.getString("subtitles"), row.getString("audio")))
                .optional()
                .orElse(TrackChoice.NONE);
    }

    /** For this title, and as what the profile wishes for elsewhere; what was not chosen stays as it was. */
    void choose(CurrentProfile profile, String title, TrackChoice choice) {
        titles.require(title, profile);
        profiles.wish(profile.id(), profile.account(), choice.subtitles(), choice.audio());
        jdbc.sql("""
                        INSERT INTO title_tracks (profile_id, title_id, subtitles, audio) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE subtitles = COALESCE(VALUES(subtitles), subtitles),
                                                audio = COALESCE(VALUES(audio), audio)""")
                .param(profile.id())
                .param(title)
                .param(choice.subtitles())
                .param(choice.audio())
                .update();
    }

    /** @param title its id */
    record TitleTracks(String title, TrackChoice choice) {}

    /** By title, those after this one. */
    @Transactional(readOnly = true)
    public List<TitleTracks> after(String profile, String title, int limit) {
        return jdbc.sql("""
                        SELECT title_id, subtitles, audio FROM title_tracks
                        WHERE profile_id = ? AND title_id > ? ORDER BY title_id LIMIT ?""")
                .params(profile, title, limit)
                .query((row, n) -> new TitleTracks(
                        row.getString("title_id"), new TrackChoice(row.getString("subtitles"), row.getString("audio"))))
                .list();
    }
}
