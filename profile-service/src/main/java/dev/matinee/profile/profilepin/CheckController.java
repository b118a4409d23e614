package dev.matinee.profile.profilepin;

import dev.matinee.profile.profile.Profiles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What auth-service asks when a profile is chosen: is it the account's, is the PIN right, and may kids mode be left? */
@Hidden
@RestController
class CheckController {
    private final Pins pins;

    CheckController(Pins pins) {
        this.pins = pins;
    }

    record Question(
            @NotBlank @Size(max = 40) String accountId,
            @Nullable @Size(max = 20) String pin,
            @Nullable Boolean fromKids,
            @Nullable @Size(max = 20) String accountPin) {
        Pins.Choice choice() {
            return new Pins.Choice(accountId, pin, Boolean.TRUE.equals(fromKids), accountPin);
        }
    }

    @PostMapping("/internal/profiles/{id}/check")
    Profiles.WithClaims check(@PathVariable String id, @Valid @RequestBody Question question) {
        return pins.check(id, question.choice());
    }
}
