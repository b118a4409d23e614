package dev.matinee.profile.profile;

import dev.matinee.kit.web.Page;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An account's profiles, for the copy of one's data that auth-service puts together. */
@Hidden
@RestController
class ProfilesExport {
    private final Profiles profiles;

    ProfilesExport(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/internal/accounts/{account}/profiles")
    Page<Profile> of(@PathVariable String account) {
        return Page.of(profiles.of(account));
    }
}
