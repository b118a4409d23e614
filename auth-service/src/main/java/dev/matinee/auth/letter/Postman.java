package dev.matinee.auth.letter;

import dev.matinee.auth.account.Account;
import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.letter.WaitingLetters.Waiting;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the letters that wait, each in the transaction that lets go of it: it is sent again only where a crash comes after the
 * SMTP server took it and before the commit. What it does not take is tried again until it is no news any more.
 */
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final WaitingLetters waiting;
    private final Accounts accounts;
    private final Post post;
    private final Clock clock;
    private final String publicUrl;
    private final TransactionTemplate transactions;

    Postman(
            WaitingLetters waiting,
            Accounts accounts,
            Post post,
            Clock clock,
            @Value("${matinee.public-url}") String publicUrl,
            PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.accounts = accounts;
        this.post = post;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 1_000)
    void send() {
        while (Boolean.TRUE.equals(transactions.execute(status -> sendNext()))) {}
    }

    private boolean sendNext() {
        var next = waiting.next();
        next.ifPresent(letter -> accounts.byId(letter.due().getAccountId()).ifPresent(owner -> send(letter, owner)));
        return next.isPresent();
    }

    private void send(Waiting letter, Account owner) {
        var due = letter.due();
        if (clock.millis() > due.getGoodUntilMs()) {
            log.warn("Letter {} to account {} is no news any more, and is not sent", due.getId(), owner.id());
            waiting.remove(due);
            return;
        }
        try {
            post.send(owner.email(), MoneyLetter.of(due, owner, publicUrl + "/account", clock.instant()));
            waiting.remove(due);
        } catch (RuntimeException e) {
            log.warn(
                    "Letter {} to account {} could not be sent, attempt {}, and is tried again",
                    due.getId(),
                    owner.id(),
                    letter.attempts() + 1,
                    e);
            waiting.postpone(letter);
        }
    }
}
