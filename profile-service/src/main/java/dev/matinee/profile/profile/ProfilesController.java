package dev.matinee.profile.profile;

import dev.matinee.kit.caller.CurrentAccount;
import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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

    ProfilesController(Profiles profiles) {
        this.profiles = profiles;
    }

    @Operation(summary = "The account's profiles, the oldest first")
    @GetMapping
    Page<Profile> list(CurrentAccount account) {
        return Page.of(profiles.of(account.id()));
    }

    @Operation(summary = "Makes a profile; an account has at most 5")
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
        return profiles.make(account.id(), key, wanted, language.isEmpty() ? "en" : language);
    }

    @Operation(summary = "A profile")
    @GetMapping("/{id}")
    Profile show(CurrentAccount account, @PathVariable String id) {
        return profiles.find(id, account.id()).profile();
    }

    @Operation(summary = "Changes a profile; what is left out stays")
    @PatchMapping("/{id}")
    Profile change(CurrentAccount account, @PathVariable String id, @Valid @RequestBody ProfileChange change) {
        return profiles.change(id, account.id(), change);
    }

    @Operation(summary = "Removes a profile, with its list and ratings")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(CurrentAccount account, @PathVariable String id) {
        profiles.remove(id, account.id());
    }
}
