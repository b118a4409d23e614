package dev.matinee.auth.recovery;

import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.account.Credentials;
import dev.matinee.auth.letter.LetterTokens;
import dev.matinee.auth.letter.Purpose;
import dev.matinee.auth.password.OwnWords;
import dev.matinee.auth.session.SessionEnds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a letter's link, and from another password: every other session ends. */
@Service
class Recovery {
    private final Accounts accounts;
    private final Credentials credentials;
    private final LetterTokens tokens;
    private final SessionEnds sessions;

    Recovery(Accounts accounts, Credentials credentials, LetterTokens tokens, SessionEnds sessions) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Transactional
    public void verify(String token) {
        var used = tokens.use(token, Purpose.PROVE_ADDRESS);
        accounts.verified(used.account(), used.emailKey());
    }

    /** Whoever has the link reads the address, so it is proven, too. Gives the account. */
    @Transactional
    public String reset(String token, String password, String passwordHash) {
        var used = tokens.use(token, Purpose.RESET_PASSWORD);
        refuseOwnWords("password", password, used.account());
        credentials.change(used.account(), passwordHash);
        accounts.verified(used.account(), used.emailKey());
        sessions.endOthers(used.account(), "");
        return used.account();
    }

    @Transactional
    public void change(String account, String session, String password, String passwordHash) {
        refuseOwnWords("newPassword", password, account);
        credentials.change(account, passwordHash);
        tokens.forget(account, Purpose.RESET_PASSWORD);
        sessions.endOthers(account, session);
    }

    private void refuseOwnWords(String field, String password, String account) {
        var owner = accounts.get(account);
        OwnWords.refuse(field, password, owner.email(), owner.firstName(), owner.lastName());
    }
}
