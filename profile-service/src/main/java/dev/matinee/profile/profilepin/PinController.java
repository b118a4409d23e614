package dev.matinee.profile.profilepin;

import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.profile.ProfileProblem;
import dev.matinee.profile.ProfileProblems;
import dev.matinee.profile.pin.NewPin;
import dev.matinee.profile.pin.PinRemoval;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
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

    @Operation(summary = "Sets or changes the PIN; where there is one, it or the account's password is the proof")
    @ProfileProblems({
        ProfileProblem.PIN_REQUIRED,
        ProfileProblem.PIN_WRONG,
        ProfileProblem.PIN_LOCKED,
        ProfileProblem.INVALID_CREDENTIALS
    })
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(CurrentAccount account, @PathVariable String id, @Valid @RequestBody NewPin pin) {
        pins.set(id, account.id(), pin.pin(), pin.proof());
    }

    @Operation(summary = "Takes the PIN off; it or the account's password is the proof")
    @ProfileProblems({
        ProfileProblem.PIN_REQUIRED,
        ProfileProblem.PIN_WRONG,
        ProfileProblem.PIN_LOCKED,
        ProfileProblem.INVALID_CREDENTIALS
    })
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            CurrentAccount account,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable PinRemoval removal) {
        pins.remove(id, account.id(), PinRemoval.proof(removal));
    }
}
