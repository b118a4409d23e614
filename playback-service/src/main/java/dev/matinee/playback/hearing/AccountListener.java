package dev.matinee.playback.hearing;

import dev.matinee.events.Topics;
import dev.matinee.playback.download.DownloadTraces;
import dev.matinee.playback.session.LiveTraces;
import dev.matinee.playback.trouble.Troubles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** When an account is gone, so is what is remembered of its streams, devices and downloads, and of what went wrong. */
@Component
class AccountListener {
    private final LiveTraces traces;
    private final DownloadTraces downloads;
    private final Troubles troubles;

    AccountListener(LiveTraces traces, DownloadTraces downloads, Troubles troubles) {
        this.traces = traces;
        this.downloads = downloads;
        this.troubles = troubles;
    }

    @KafkaListener(topics = Topics.ACCOUNTS, groupId = "playback-service-accounts")
    void heard(ConsumerRecord<String, byte[]> account) {
        if (account.value() == null) {
            traces.forget(account.key());
            downloads.forgetAccount(account.key());
            troubles.forget(account.key());
        }
    }
}
