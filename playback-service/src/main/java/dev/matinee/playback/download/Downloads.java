package dev.matinee.playback.download;

import dev.matinee.events.v1.Asset;
import dev.matinee.events.v1.Title;
import dev.matinee.kit.caller.CurrentProfile;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import dev.matinee.playback.catalogue.Catalogue;
import dev.matinee.playback.catalogue.Content;
import dev.matinee.playback.download.DownloadAnswers.Granted;
import dev.matinee.playback.entitlement.Entitlements;
import dev.matinee.playback.entitlement.Rights;
import dev.matinee.playback.progress.Resumption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Grants downloads as playback is granted, out of what is known here, and counts them against the plan. */
@Service
class Downloads {
    private final Catalogue catalogue;
    private final Entitlements entitlements;
    private final Resumption resumption;
    private final DownloadStore store;
    private final DownloadAnswers answers;
    private final HeldDownloads held;
    private final DownloadSettings settings;
    private final Clock clock;

    Downloads(
            Catalogue catalogue,
            Entitlements entitlements,
            Resumption resumption,
            DownloadStore store,
            DownloadAnswers answers,
            HeldDownloads held,
            DownloadSettings settings,
            Clock clock) {
        this.catalogue = catalogue;
        this.entitlements = entitlements;
        this.resumption = resumption;
        this.store = store;
        this.answers = answers;
        this.held = held;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same again, on the same device, is the download that it has, with all its time before it. */
    Granted grant(CurrentProfile profile, DownloadRequest request) {
        var title = title(profile, request);
        var rights = rights(profile);
        var content = content(profile, title, request.episodeId());
        var asset = content.feature().orElseThrow(DownloadRefusal.NOT_READY::problem);
        if (asset.getKeysCount() > 0) {
            throw DownloadRefusal.NOT_DOWNLOADABLE.problem();
        }
        // Whoever loses a slot to another finds it taken, so this ends with a slot or with none left.
        for (int tries = 0; tries <= rights.downloads(); tries++) {
            var taken = take(profile, rights, request, content, asset);
            if (taken.isPresent()) {
                return answers.granted(profile, rights, taken.get(), content, asset);
            }
        }
        throw CommonProblem.UNAVAILABLE.problem();
    }

    private Optional<Download> take(
            CurrentProfile profile, Rights rights, DownloadRequest request, Content content, Asset asset) {
        var now = clock.instant();
        var all = store.of(profile.account());
        var same = all.stream()
                .filter(one -> one.isOf(profile.id(), request.deviceId(), content))
                .findFirst();
        if (same.isPresent() && same.get().slot() < rights.downloads()) {
            var again = made(same.get().slot(), same.get().id(), profile, request, content, asset);
            return store.replace(profile.account(), same.get(), again) ? Optional.of(again) : Optional.empty();
        }
        var live = all.stream().filter(one -> one.isLive(now)).collect(Collectors.toMap(Download::slot, one -> one));
        if (live.size() >= rights.downloads()) {
            throw DownloadRefusal.DOWNLOAD_LIMIT
                    .problem()
                    .with("downloads", held.of(profile, List.copyOf(live.values())));
        }
        int slot = 0;
        while (live.containsKey(slot)) {
            slot++;
        }
        int free = slot;
        var made = made(free, UUID.randomUUID(), profile, request, content, asset);
        var expired = all.stream().filter(one -> one.slot() == free).findFirst();
        boolean got = expired.isPresent()
                ? store.replace(profile.account(), expired.get(), made)
                : store.take(profile.account(), made);
        return got ? Optional.of(made) : Optional.empty();
    }

    private Download made(
            int slot, UUID id, CurrentProfile profile, DownloadRequest request, Content content, Asset asset) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Download(
                slot,
                id,
                profile.id(),
                request.deviceId(),
                Optional.ofNullable(request.deviceName()).orElse(""),
                content.titleId(),
                content.id(),
                asset.getId(),
                now,
                now.plus(settings.life()));
    }

    /** Gives it all its time again, and the cookies of another 20 minutes; one that may not be kept is gone by then. */
    Granted renew(CurrentProfile profile, String id) {
        var download = own(profile, id, one -> one.profile().equals(profile.id()));
        var rights = entitlements.of(profile.account()).filter(may -> download.slot() < may.downloads());
        var content = catalogue
                .visible(download.titleId(), profile)
                .flatMap(title -> Catalogue.content(title, download.contentId()));
        var asset = content.flatMap(Content::feature)
                .filter(one -> one.getId().equals(download.assetId()) && one.getKeysCount() == 0);
        if (rights.isEmpty() || asset.isEmpty() || !download.isLive(clock.instant())) {
            store.remove(profile.account(), download);
            throw DownloadRefusal.DOWNLOAD_ENDED.problem();
        }
        var renewed =
                download.until(clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(settings.life()));
        if (!store.replace(profile.account(), download, renewed)) {
            throw Problem.notFound();
        }
        return answers.granted(profile, rights.get(), renewed, content.orElseThrow(), asset.get());
    }

    /** Frees its slot, whichever device it is on: that one is told when it next asks. */
    void remove(CurrentProfile profile, String id) {
        store.remove(profile.account(), own(profile, id, one -> mayRemove(profile, one)));
    }

    /** Frees all that a device holds. */
    void removeAll(CurrentProfile profile, String deviceId) {
        store.of(profile.account()).stream()
                .filter(one -> one.deviceId().equals(deviceId) && mayRemove(profile, one))
                .forEach(one -> store.remove(profile.account(), one));
    }

    /** Children take nothing away from others. */
    private static boolean mayRemove(CurrentProfile profile, Download download) {
        return !profile.kids() || download.profile().equals(profile.id());
    }

    /** Another account's is as unknown as one that never was. */
    private Download own(CurrentProfile profile, String id, Predicate<Download> may) {
        return store.of(profile.account()).stream()
                .filter(one -> one.id().toString().equals(id) && may.test(one))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Rights rights(CurrentProfile profile) {
        var rights = entitlements.of(profile.account()).orElseThrow(DownloadRefusal.SUBSCRIPTION_REQUIRED::problem);
        if (rights.downloads() == 0) {
            throw DownloadRefusal.DOWNLOADS_NOT_IN_PLAN.problem();
        }
        return rights;
    }

    private Title title(CurrentProfile profile, DownloadRequest request) {
        String id = Optional.ofNullable(request.titleId())
                .or(() -> Optional.ofNullable(request.episodeId())
                        .map(e -> catalogue.titleOf(e).orElseThrow(Problem::notFound)))
                .orElseThrow(() -> Problem.invalid("titleId", "or episodeId is needed"));
        var title = catalogue.available(id, profile.country()).orElseThrow(Problem::notFound);
        if (!profile.maySee(title.getMaturity())) {
            throw DownloadRefusal.MATURITY.problem();
        }
        return title;
    }

    private Content content(CurrentProfile profile, Title title, @Nullable String episodeId) {
        return (episodeId == null
                        ? Resumption.next(title, resumption.of(profile.account(), profile.id(), title.getId()))
                        : Catalogue.content(title, episodeId))
                .orElseThrow(Problem::notFound);
    }
}
