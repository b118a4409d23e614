package dev.matinee.playback.download;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param life how long a device may keep a download without asking again; the table forgets rows after 60 days */
@Validated
@ConfigurationProperties("matinee.downloads")
record DownloadSettings(
        @DefaultValue("30d") @DurationMin(minutes = 1) @DurationMax(days = 59)
        Duration life) {}
