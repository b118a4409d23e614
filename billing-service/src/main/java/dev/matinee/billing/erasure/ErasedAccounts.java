package dev.matinee.billing.erasure;

import dev.matinee.billing.customer.Customers;
import dev.matinee.billing.erasure.Erasures.Due;
import dev.matinee.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hears that accounts were erased, and has Stripe forget them. */
@Component
class ErasedAccounts {
    private static final Logger log = LoggerFactory.getLogger(ErasedAccounts.class);

    private final Erasures erasures;
    private final Customers customers;

    ErasedAccounts(Erasures erasures, Customers customers) {
        this.erasures = erasures;
        this.customers = customers;
    }

    @KafkaListener(topics = Topics.ACCOUNTS, groupId = "billing-service")
    void heard(ConsumerRecord<String, byte[]> account) {
        if (account.value() == null) {
            erasures.erase(account.key());
            log.info("Account {} was erased, and what it bought is ended", account.key());
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void forget() {
        for (Due erasure : erasures.due()) {
            try {
                customers.forget(erasure.account(), customer -> erasures.done(erasure, customer));
            } catch (RuntimeException e) {
                log.warn(
                        "Stripe could not be made to forget account {}, and is asked again: {}",
                        erasure.account(),
                        e.toString());
                erasures.again(erasure);
            }
        }
    }
}
