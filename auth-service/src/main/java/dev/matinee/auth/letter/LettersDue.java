package dev.matinee.auth.letter;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.matinee.auth.account.Accounts;
import dev.matinee.events.Topics;
import dev.matinee.events.v1.LetterDue;
import dev.matinee.kit.outbox.HeardEvents;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears which letters others ask for: each is kept once, by its id. An account that was erased is written nothing. */
@Component
class LettersDue {
    private static final String LISTENER = "letters";

    private final Accounts accounts;
    private final HeardEvents heard;
    private final WaitingLetters waiting;
    private final TransactionTemplate transactions;

    LettersDue(Accounts accounts, HeardEvents heard, WaitingLetters waiting, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.heard = heard;
        this.waiting = waiting;
        this.transactions = new TransactionTemplate(transactions);
    }

    @KafkaListener(topics = Topics.LETTERS, groupId = "auth-service")
    void heard(ConsumerRecord<String, byte[]> told) throws InvalidProtocolBufferException {
        var due = LetterDue.parseFrom(told.value());
        // What cannot be written is set aside at once.
        MoneyLetter.template(due.getKind());
        transactions.executeWithoutResult(status -> {
            if (accounts.byId(due.getAccountId()).isPresent() && heard.isNew(LISTENER, due.getId())) {
                waiting.add(due);
            }
        });
    }
}
