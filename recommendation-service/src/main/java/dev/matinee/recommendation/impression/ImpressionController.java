package dev.matinee.recommendation.impression;

import dev.matinee.events.Topic;
import dev.matinee.events.v1.Impression;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.event.EventPublisher;
import dev.matinee.kit.event.StateTable;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes note of which cards were really seen. Telemetry: what is lost of it is lost. */
@RestController
class ImpressionController {
    private static final Logger log = LoggerFactory.getLogger(ImpressionController.class);

    private final EventPublisher publisher;
    private final StateTable<Title> titles;
    private final Clock clock;

    ImpressionController(EventPublisher publisher, StateTable<Title> titles, Clock clock) {
        this.publisher = publisher;
        this.titles = titles;
        this.clock = clock;
    }

    record Shown(@NotEmpty @Size(max = 200) List<@Valid @NotNull Item> items) {
        record Item(
                @NotBlank @Size(max = 120) String rowId,
                @NotBlank @Size(max = 64) String titleId,
                @Min(0) @Max(10_000) int position) {}
    }

    @Operation(summary = "Which cards were really seen")
    @PostMapping("/api/home/impressions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void shown(CurrentProfile profile, @Valid @RequestBody Shown shown) {
        for (var item : shown.items()) {
            if (titles.get(item.titleId())
                    .filter(title -> profile.maySee(title.getMaturity()))
                    .isEmpty()) {
                // A card that was shown may be withdrawn or rated higher by now; nobody is to be told off for that.
                continue;
            }
            var fact = Impression.newBuilder()
                    .setId(UUID.randomUUID().toString())
                    .setAtMs(clock.millis())
                    .setProfileId(profile.id())
                    .setTitleId(item.titleId())
                    .setRowId(item.rowId())
                    .setPosition(item.position())
                    .build();
            publisher.say(Topic.IMPRESSIONS, profile.id(), fact).exceptionally(lost -> {
                log.warn("An impression was lost: {}", lost.toString());
                return null;
            });
        }
    }
}
