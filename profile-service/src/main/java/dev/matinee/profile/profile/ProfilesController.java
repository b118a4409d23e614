package dev.matinee.profile.profile;

import dev.matinee.kit.caller.ClosedToKids;
import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.web.Page;
import dev.matinee.profile.ProfileProblem;
import dev.matinee.profile.ProfileProblems;
import dev.matinee.profile.accountpin.AccountPins;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Profiles of the account that calls. */
@RestController
@RequestMapping("/api/profiles")
class ProfilesController {
    private final Profiles profiles;
    private final AccountPins accountPins;

    ProfilesController(Profiles profiles, AccountPins accountPins) {
        this.profiles = profiles;
        this.accountPins = accountPins;
    }

    /** With a kids profile one chooses another, and that is all: its own settings are read, nobody else's are. */
    @Bean
    static ClosedToKids profilesAreClosedToKids() {
        return ClosedToKids.of(
                "POST /api/profiles/**",
                "PATCH /api/profiles/**",
                "PUT /api/profiles/**",
                "DELETE /api/profiles/**",
                "/api/profiles/account-pin");
    }

    @Operation(
            summary = "The account's profiles, the oldest first; a kids profile is told only what choosing one needs")
    @GetMapping
    Page<ListedProfile> list(CurrentAccount account) {
        return Page.of(List.copyOf(account.kids() ? profiles.cardsOf(account.id()) : profiles.of(account.id())));
    }

    @Operation(summary = "Makes a profile; an account has at most 5. Wants the account's PIN where there is one")
    @ProfileProblems({
        ProfileProblem.PROFILE_LIMIT,
        ProfileProblem.ACCOUNT_PIN_REQUIRED,
        ProfileProblem.ACCOUNT_PIN_WRONG,
        ProfileProblem.PIN_LOCKED
    })
    @CommonProblems(CommonProblem.IDEMPOTENCY_KEY_REUSED)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Profile make(
            CurrentAccount account,
            @Valid @RequestBody NewProfile wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest request) {
        String language = request.getHeader("Accept-Language") == null
                ? "en"
                : request.getLocale().getLanguage();
        boolean proven = accountPins.isProvenBy(account.id(), wanted.accountPin());
        return profiles.make(account.id(), key, wanted, language.isEmpty() ? "en" : language, proven);
    }

    @Operation(summary = "A profile")
    @CommonProblems({CommonProblem.KIDS_PROFILE, CommonProblem.NOT_FOUND_HERE})
    @GetMapping("/{id}")
    Profile show(CurrentAccount account, @PathVariable String id) {
        var found = profiles.find(id, account.id()).profile();
        if (account.kids() && !id.equals(account.profile())) {
            throw CommonProblem.KIDS_PROFILE.problem();
        }
        return found;
    }

    @Operation(
            summary = "Changes a profile; what is left out stays. Raising its maturity or leaving kids mode wants the"
                    + " account's PIN where there is one")
    @ProfileProblems({ProfileProblem.ACCOUNT_PIN_REQUIRED, ProfileProblem.ACCOUNT_PIN_WRONG, ProfileProblem.PIN_LOCKED})
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @PatchMapping("/{id}")
    Profile change(CurrentAccount account, @PathVariable String id, @Valid @RequestBody ProfileChange change) {
        boolean proven = accountPins.isProvenBy(account.id(), change.accountPin());
        return profiles.change(id, account.id(), change, proven);
    }

    @Operation(summary = "Removes a profile, with its list and ratings")
    @CommonProblems(CommonProblem.NOT_FOUND_HERE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentAccount account, @PathVariable String id) {
        profiles.remove(id, account.id());
    }
}
