package dev.matinee.auth.letter;

import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.account.EmailAddress;
import dev.matinee.auth.letter.Letter.Filling;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/**
 * Writes to viewers, after the call that asks for it has been answered: neither its outcome nor the time it takes shows
 * whether a letter was written.
 */
@Component
public class Letters {
    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final LetterTokens tokens;
    private final Accounts accounts;
    private final Post post;
    private final LetterSettings settings;
    private final String publicUrl;

    Letters(
            LetterTokens tokens,
            Accounts accounts,
            Post post,
            LetterSettings settings,
            @Value("${matinee.public-url}") String publicUrl) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.post = post;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /** Asks the owner of an address to say that it is theirs. */
    @Async
    public void proveAddress(Account account, Locale locale) {
        write(account, Purpose.PROVE_ADDRESS, locale);
    }

    /** Sends a link to set a new password, where there is such an account. */
    @Async
    public void resetPassword(String email, Locale locale) {
        accounts.byEmail(email).ifPresent(account -> write(account, Purpose.RESET_PASSWORD, locale));
    }

    /** The link itself, for who has a shell here instead of that inbox. */
    public String resetLink(Account account) {
        return link(account, Purpose.RESET_PASSWORD);
    }

    /**
     * Tells the owner of an account what was done with it.
     *
     * @param account as it was before
     * @param device what it was done with
     */
    @Async
    public void tell(Account account, Notice notice, String device, Locale locale) {
        send(account, notice.template(), locale, () -> publicUrl + "/password/forgot", device);
    }

    private void write(Account account, Purpose purpose, Locale locale) {
        send(account, purpose.template(), locale, () -> link(account, purpose), "");
    }

    /** Who has not proven an address may have written anything for a name: it is kept out of strangers' letters. */
    private void send(Account account, String template, Locale locale, Supplier<String> link, String device) {
        try {
            String name = account.emailVerified() ? account.firstName() : "";
            post.send(
                    account.email(),
                    Letter.of(template, locale, new Filling(name, link.get(), Map.of("device", device))));
        } catch (RuntimeException e) {
            log.error("A letter to account {} could not be sent", account.id(), e);
        }
    }

    /** The token is in the fragment: browsers send it to no server, and no log has it. */
    private String link(Account account, Purpose purpose) {
        boolean proof = purpose == Purpose.PROVE_ADDRESS;
        var life = proof ? settings.proofLife() : settings.resetLife();
        String token = tokens.make(account.id(), EmailAddress.key(account.email()), purpose, life);
        return publicUrl + (proof ? "/email/verify#token=" : "/password/reset#token=") + token;
    }
}
