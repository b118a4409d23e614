package dev.matinee.auth.myaccount;

import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.account.Credentials;
import dev.matinee.auth.session.SessionEnds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what an account began: its rows here go at once, other services hear the tombstone. */
@Service
@Transactional
class Erasure {
    private final Accounts accounts;
    private final Credentials credentials;
    private final SessionEnds sessions;

    Erasure(Accounts accounts, Credentials credentials, SessionEnds sessions) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    public void erase(String account) {
        sessions.endOthers(account, "");
        accounts.erase(account);
    }

    /** Another address: whoever signed in by the old one signs in again, but for the session that asks. */
    public Account moveTo(String account, String session, String email) {
        var moved = credentials.changeEmail(account, email);
        sessions.endOthers(account, session);
        return moved;
    }
}
