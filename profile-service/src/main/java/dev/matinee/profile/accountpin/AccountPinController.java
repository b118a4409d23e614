package dev.matinee.profile.accountpin;

import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.profile.ProfileProblem;
import dev.matinee.profile.ProfileProblems;
import dev.matinee.profile.pin.NewPin;
import dev.matinee.profile.pin.PinRemoval;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account's PIN. */
@RestController
@RequestMapping("/api/profiles/account-pin")
class AccountPinController {
    private final AccountPins pins;

    AccountPinController(AccountPins pins) {
        this.pins = pins;
    }

    record AccountPinState(boolean hasPin) {}

    @Operation(summary = "Whether the account has a PIN for making profiles, raising levels and leaving kids mode")
    @GetMapping
    AccountPinState show(CurrentAccount account) {
        return new AccountPinState(pins.isSet(account.id()));
    }

    @Operation(summary = "Sets or changes the account's PIN; where there is one, it or the password is the proof")
    @ProfileProblems({
        ProfileProblem.ACCOUNT_PIN_REQUIRED,
        ProfileProblem.ACCOUNT_PIN_WRONG,
        ProfileProblem.PIN_LOCKED,
        ProfileProblem.INVALID_CREDENTIALS
    })
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(CurrentAccount account, @Valid @RequestBody NewPin pin) {
        pins.set(account.id(), pin.pin(), pin.proof());
    }

    @Operation(summary = "Takes the account's PIN off; it or the password is the proof")
    @ProfileProblems({
        ProfileProblem.ACCOUNT_PIN_REQUIRED,
        ProfileProblem.ACCOUNT_PIN_WRONG,
        ProfileProblem.PIN_LOCKED,
        ProfileProblem.INVALID_CREDENTIALS
    })
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentAccount account, @Valid @RequestBody(required = false) @Nullable PinRemoval removal) {
        pins.remove(account.id(), PinRemoval.proof(removal));
    }
}
