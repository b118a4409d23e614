package dev.matinee.profile.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "profile")
class StoredProfile {
    private static final int KIDS_MATURITY = 12;
    private static final int ADULT_MATURITY = 18;
    private static final long SECOND = 1000;

    @Id
    private String id;

    @Version
    private Long version;

    private String accountId;
    private String name;
    private String avatarId;
    private boolean kids;
    private int maturity;
    private String language;
    private boolean hasPin;
    private boolean autoplay;
    private boolean previews;
    private String subtitles;
    private String audio;

    @Enumerated(EnumType.STRING)
    private Accent accent;

    private long claimsVersion;
    private Instant createdAt;

    protected StoredProfile() {}

    StoredProfile(String id, String accountId, NewProfile wanted, String language, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.name = wanted.name().strip();
        this.avatarId = wanted.avatarId();
        this.language = Objects.requireNonNullElse(wanted.language(), language);
        this.autoplay = !Boolean.FALSE.equals(wanted.autoplay());
        this.previews = !Boolean.FALSE.equals(wanted.previews());
        this.subtitles = Objects.requireNonNullElse(wanted.subtitles(), Preferences.NO_SUBTITLES);
        this.audio = Objects.requireNonNullElse(wanted.audio(), Preferences.ORIGINAL_AUDIO);
        this.accent = Objects.requireNonNullElse(wanted.accent(), Accent.AMBER);
        this.createdAt = now;
        this.claimsVersion = now.toEpochMilli();
        this.kids = Boolean.TRUE.equals(wanted.kids());
        this.maturity = allowed(Objects.requireNonNullElse(wanted.maturity(), ADULT_MATURITY), kids);
    }

    void change(ProfileChange change, Instant now) {
        name = change.name() == null ? name : change.name().strip();
        avatarId = Objects.requireNonNullElse(change.avatarId(), avatarId);
        language = Objects.requireNonNullElse(change.language(), language);
        autoplay = Objects.requireNonNullElse(change.autoplay(), autoplay);
        previews = Objects.requireNonNullElse(change.previews(), previews);
        subtitles = Objects.requireNonNullElse(change.subtitles(), subtitles);
        audio = Objects.requireNonNullElse(change.audio(), audio);
        accent = Objects.requireNonNullElse(change.accent(), accent);
        boolean wasKids = kids;
        int wasMaturity = maturity;
        kids = Objects.requireNonNullElse(change.kids(), kids);
        maturity = allowed(Objects.requireNonNullElse(change.maturity(), maturity), kids);
        if (kids != wasKids || maturity != wasMaturity) {
            claimsChanged(now);
        }
    }

    /** Whether that is anything new. */
    boolean wish(@Nullable String newSubtitles, @Nullable String newAudio) {
        String[] before = {subtitles, audio};
        subtitles = Objects.requireNonNullElse(newSubtitles, subtitles);
        audio = Objects.requireNonNullElse(newAudio, audio);
        return !subtitles.equals(before[0]) || !audio.equals(before[1]);
    }

    /** A PIN was set, changed or removed. */
    void pin(@Nullable Boolean has, Instant now) {
        hasPin = Boolean.TRUE.equals(has);
        claimsChanged(now);
    }

    /** At least in the next second after the last change: tokens have their age in whole seconds. */
    private void claimsChanged(Instant now) {
        claimsVersion = Math.max(now.toEpochMilli(), (claimsVersion / SECOND + 1) * SECOND);
    }

    /** Whether it would leave kids mode, or see more than it does. */
    boolean isLoosenedBy(ProfileChange change) {
        boolean kidsAfter = Objects.requireNonNullElse(change.kids(), kids);
        int maturityAfter = allowed(Objects.requireNonNullElse(change.maturity(), maturity), kidsAfter);
        return (kids && !kidsAfter) || maturityAfter > maturity;
    }

    private static int allowed(int wanted, boolean kids) {
        return kids ? Math.min(wanted, KIDS_MATURITY) : wanted;
    }

    String id() {
        return id;
    }

    long claimsVersion() {
        return claimsVersion;
    }

    boolean hasPin() {
        return hasPin;
    }

    ProfileCard card(String avatarUrl) {
        return new ProfileCard(id, name, avatarId, avatarUrl, kids, hasPin);
    }

    Profile view(String avatarUrl) {
        return new Profile(
                id, name, avatarId, avatarUrl, kids, maturity, language, hasPin, autoplay, previews, subtitles, audio,
                accent, createdAt);
    }

    String avatarId() {
        return avatarId;
    }

    dev.matinee.events.v1.Profile state() {
        return dev.matinee.events.v1.Profile.newBuilder()
                .setId(id)
                .setVersion(version + 1)
                .setAccountId(accountId)
                .setMaturity(maturity)
                .setKids(kids)
                .setLanguage(language)
                .setHasPin(hasPin)
                .setClaimsVersion(claimsVersion)
                .build();
    }
}
