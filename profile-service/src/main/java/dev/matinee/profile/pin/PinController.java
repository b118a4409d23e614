package dev.matinee.profile.pin;

import dev.matinee.kit.caller.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A profile's PIN. */
@RestController
@RequestMapping("/api/profiles/{id}/pin")
class PinController {
    private final Pins pins;

    PinController(Pins pins) {
        this.pins = pins;
    }

    record NewPin(
            @NotNull(message = "is needed") @Pattern(regexp = "[0-9]{4}", message = "must be four digits")
            String pin,

            @Nullable @Size(max = 20) String currentPin,

            @Nullable @Size(max = 1000) String password) {}

    record PinRemoval(
            @Nullable @Size(max = 20) String currentPin,
            @Nullable @Size(max = 1000) String password) {}

    @Operation(summary = "Sets or changes the PIN; where there is one, it or the account's password is the proof")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(CurrentAccount account, @PathVariable String id, @Valid @RequestBody NewPin pin) {
        pins.set(id, account.id(), pin.pin(), new Proof(pin.currentPin(), pin.password()));
    }

    @Operation(summary = "Takes the PIN off; it or the account's password is the proof")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            CurrentAccount account,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable PinRemoval removal) {
        var proof = removal == null ? new Proof(null, null) : new Proof(removal.currentPin(), removal.password());
        pins.remove(id, account.id(), proof);
    }
}
