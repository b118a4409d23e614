package dev.matinee.auth.session;

import dev.matinee.auth.AuthProblem;
import dev.matinee.auth.AuthProblems;
import dev.matinee.auth.profile.ChosenProfile;
import dev.matinee.auth.profile.ProfileCheck;
import dev.matinee.auth.token.AccessTokens;
import dev.matinee.auth.token.ProfileClaims;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who is watching: the one question that a service asks another while a viewer waits. */
@RestController
class ProfileChoiceController {
    private final ProfileCheck check;
    private final Sessions sessions;

    ProfileChoiceController(ProfileCheck check, Sessions sessions) {
        this.check = check;
        this.sessions = sessions;
    }

    /** @param accountPin where a kids profile is left, and the account has a PIN */
    record Choice(
            @NotBlank @Size(max = 40) String profileId,
            @Nullable @Size(max = 20) String pin,
            @Nullable @Size(max = 20) String accountPin) {}

    record Chosen(String accessToken, long expiresIn, ChosenProfile profile) {}

    @Operation(summary = "Chooses a profile: its claims go into the token")
    @AuthProblems({
        AuthProblem.PIN_REQUIRED,
        AuthProblem.PIN_WRONG,
        AuthProblem.ACCOUNT_PIN_REQUIRED,
        AuthProblem.ACCOUNT_PIN_WRONG,
        AuthProblem.PIN_LOCKED,
        AuthProblem.SESSION_ENDED
    })
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PostMapping("/api/auth/profile")
    Chosen choose(CurrentAccount account, @Valid @RequestBody Choice choice) {
        boolean fromKids = account.kids() || sessions.isOfKids(account.session());
        var checked = check.check(
                choice.profileId(),
                new ProfileCheck.Question(account.id(), choice.pin(), fromKids, choice.accountPin()));
        var profile = checked.profile();
        var claims = new ProfileClaims(profile.id(), profile.maturity(), profile.kids(), checked.claimsVersion());
        String token = sessions.choose(account.session(), account.id(), claims);
        return new Chosen(token, AccessTokens.LIFE.toSeconds(), profile);
    }
}
