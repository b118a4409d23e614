package dev.matinee.playback.download;

import org.springframework.stereotype.Component;

/** What is known of downloads, to be forgotten with the account or the profile that they are of. */
@Component
public class DownloadTraces {
    private final DownloadStore store;

    DownloadTraces(DownloadStore store) {
        this.store = store;
    }

    public void forgetAccount(String account) {
        for (var download : store.of(account)) {
            store.remove(account, download);
            store.forgetOwner(download.profile());
        }
    }

    public void forgetProfile(String profile) {
        store.accountOf(profile)
                .ifPresent(account -> store.of(account).stream()
                        .filter(download -> download.profile().equals(profile))
                        .forEach(download -> store.remove(account, download)));
        store.forgetOwner(profile);
    }
}
