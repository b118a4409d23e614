package dev.matinee.auth.dataexport;

import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.passkey.Passkeys;
import dev.matinee.auth.secondfactor.SecondFactors;
import dev.matinee.auth.session.SessionEnds;
import dev.matinee.kit.caller.CurrentAccount;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks every service what it keeps. Nothing is given where one of them does not answer: half a copy looks like all of it. */
@Component
class DataExport {
    private final Accounts accounts;
    private final SessionEnds sessions;
    private final Passkeys passkeys;
    private final SecondFactors secondFactors;
    private final OtherServices others;

    DataExport(
            Accounts accounts,
            SessionEnds sessions,
            Passkeys passkeys,
            SecondFactors secondFactors,
            OtherServices others) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.secondFactors = secondFactors;
        this.others = others;
    }

    /** A ZIP. 503 where a service is away. */
    byte[] of(CurrentAccount owner, Locale locale) {
        String account = owner.id();
        try (var zip = new ZippedJson()) {
            zip.readme(locale);
            zip.add("account.json", accounts.get(account));
            zip.add("sessions.json", sessions.living(account, owner.session()));
            zip.add("passkeys.json", passkeys.of(account));
            zip.add("second-factor.json", secondFactors.state(account));
            zip.add(
                    "subscriptions.json",
                    others.all("billing-service", "/internal/accounts/{id}/subscriptions", account));
            zip.add("invoices.json", others.all("billing-service", "/internal/accounts/{id}/invoices", account));
            zip.add("refunds.json", others.all("billing-service", "/internal/accounts/{id}/refunds", account));
            zip.add("ledger.json", others.all("billing-service", "/internal/accounts/{id}/ledger", account));
            zip.add("troubles.json", others.all("playback-service", "/internal/accounts/{id}/troubles", account));
            List<JsonNode> profiles = others.all("profile-service", "/internal/accounts/{id}/profiles", account);
            zip.add("profiles.json", profiles);
            for (int i = 0; i < profiles.size(); i++) {
                add(zip, "profile-" + (i + 1) + "/", profiles.get(i).path("id").asString(""));
            }
            return zip.bytes();
        }
    }

    private void add(ZippedJson zip, String folder, String profile) {
        zip.add(folder + "my-list.json", others.all("profile-service", "/internal/profiles/{id}/my-list", profile));
        zip.add(folder + "ratings.json", others.all("profile-service", "/internal/profiles/{id}/ratings", profile));
        zip.add(
                folder + "player-settings.json",
                others.all("profile-service", "/internal/profiles/{id}/player-settings", profile));
        zip.add(folder + "tracks.json", others.all("profile-service", "/internal/profiles/{id}/tracks", profile));
        zip.add(folder + "history.json", others.all("playback-service", "/internal/profiles/{id}/history", profile));
        zip.add(
                folder + "positions.json",
                others.all("playback-service", "/internal/profiles/{id}/positions", profile));
        zip.add(
                folder + "tastes.json",
                others.all("recommendation-service", "/internal/profiles/{id}/tastes", profile));
    }
}
