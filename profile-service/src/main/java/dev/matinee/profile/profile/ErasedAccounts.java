package dev.matinee.profile.profile;

import dev.matinee.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that accounts were erased. Removing what is gone already changes nothing, so hearing it twice does not matter. */
@Component
class ErasedAccounts {
    private static final Logger log = LoggerFactory.getLogger(ErasedAccounts.class);

    private final Profiles profiles;

    ErasedAccounts(Profiles profiles) {
        this.profiles = profiles;
    }

    @KafkaListener(topics = Topics.ACCOUNTS, groupId = "profile-service")
    void heard(ConsumerRecord<String, byte[]> account) {
        if (account.value() == null) {
            profiles.removeAll(account.key());
            log.info("Account {} was erased, and its profiles are removed", account.key());
        }
    }
}
