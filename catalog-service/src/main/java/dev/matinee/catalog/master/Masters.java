package dev.matinee.catalog.master;

import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.master.Master.Source;
import dev.matinee.catalog.master.PartPlan.Sent;
import dev.matinee.catalog.title.Titles;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Masters: announced, uploaded, encoded once, and played by their title. */
@Service
public class Masters {
    private final MasterStore store;
    private final Titles titles;
    private final Slots slots;
    private final MasterFiles files;
    private final MasterParts parts;
    private final EncodingRequests requests;
    private final Clock clock;

    Masters(
            MasterStore store,
            Titles titles,
            Slots slots,
            MasterFiles files,
            MasterParts parts,
            EncodingRequests requests,
            Clock clock) {
        this.store = store;
        this.titles = titles;
        this.slots = slots;
        this.files = files;
        this.parts = parts;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Where an announced master goes.
     *
     * @param uploadUrl for one PUT with the announced Content-Type; null where nothing is to be uploaded
     * @param subtitleUploadUrls by language ({@code en/captions} where a role was said), likewise, with Content-Type
     *     text/vtt
     * @param state uploading, queued, encoding, ready or failed
     */
    public record Announced(
            String masterId,
            @Nullable String uploadUrl,
            Map<String, @Nullable String> subtitleUploadUrls,

            @Schema(allowableValues = {"uploading", "queued", "encoding", "ready", "failed"})
            String state) {}

    /**
     * How an announced master is uploaded in parts.
     *
     * @param partBytes of each part but the last
     * @param parts how many there are, numbered from 1
     * @param uploaded those that need not be sent
     * @param subtitleUploadUrls as for a master that comes whole
     */
    public record AnnouncedParts(
            String masterId,
            long partBytes,
            int parts,
            List<UploadedPart> uploaded,
            Map<String, @Nullable String> subtitleUploadUrls,

            @Schema(allowableValues = {"uploading", "queued", "encoding", "ready", "failed"})
            String state) {}

    /** A part that has arrived. */
    public record UploadedPart(int number, long bytes) {}

    /**
     * How far a slot's master is.
     *
     * @param masterSha256 of its file; empty where that came in parts
     * @param masterFingerprint of a file that came in parts
     */
    public record Progress(
            String kind,
            @Nullable String episodeId,
            String masterSha256,
            @Nullable String masterFingerprint,
            String masterId,

            @Schema(allowableValues = {"uploading", "queued", "encoding", "ready", "failed"})
            String state,

            int progress,
            @Nullable String reason) {}

    /** A master that is meant for a title. The same file for the same slot is the same master. */
    public Announced announce(String titleId, MasterRequest request) {
        var master = announced(titleId, request.against(titleId, titles.document(titleId)));
        return new Announced(
                master.id(),
                files.address(master),
                files.subtitleAddresses(master),
                master.state().word());
    }

    /** The same, of a file that comes in parts: it goes on with what has arrived. */
    public AnnouncedParts announce(String titleId, MultipartRequest request) {
        var master = announced(titleId, request.against(titleId, titles.document(titleId)));
        var plan = MasterParts.plan(master);
        List<Sent> sent = master.state().wantsUpload() ? parts.open(master) : plan.all();
        return new AnnouncedParts(
                master.id(),
                plan.partBytes(),
                plan.parts(),
                sent.stream()
                        .map(part -> new UploadedPart(part.number(), part.bytes()))
                        .toList(),
                files.subtitleAddresses(master),
                master.state().word());
    }

    private Master announced(String titleId, Source source) {
        String id = source.id(titleId);
        store.insert(titleId, id, source, clock.instant());
        var master = store.find(titleId, id).orElseThrow(Problem::notFound);
        slots.choose(master);
        if (master.state() == MasterState.READY) {
            slots.play(titleId, source.slot());
        }
        return master;
    }

    /** Where parts of an announced master go, by their numbers. */
    public Map<String, String> partAddresses(String masterId, List<Integer> numbers) {
        var master = find(masterId);
        if (!master.source().isInParts() || !master.state().wantsUpload()) {
            throw CatalogProblem.NO_UPLOAD.problem();
        }
        return parts.addresses(master, numbers);
    }

    /** All files are up: the encoding begins. Saying so again begins no other. */
    public void complete(String masterId) {
        var master = find(masterId);
        if (master.state().wantsUpload()) {
            files.requireSubtitles(master);
            if (master.source().isInParts()) {
                parts.finish(master);
            } else {
                files.requireMaster(master);
            }
            request(master);
        } else if (master.state() == MasterState.REQUESTED) {
            requests.say(master);
        }
    }

    /** Gives an upload in parts up. What was never whole is forgotten, and its slot has again what it had before. */
    public void abort(String masterId) {
        var master = find(masterId);
        if (!master.source().isInParts() || !master.state().wantsUpload()) {
            throw CatalogProblem.NO_UPLOAD.problem();
        }
        if (master.state() == MasterState.UPLOADING && !store.remove(master)) {
            throw CommonProblem.VERSION_CONFLICT.problem();
        }
        parts.abort(master);
    }

    /** Encodes one again that failed. While that is under way nothing more is done. */
    public void retry(String masterId) {
        var master = find(masterId);
        switch (master.state()) {
            case FAILED -> {
                files.requireSubtitles(master);
                files.requireMaster(master);
                request(master);
            }
            case REQUESTED -> requests.say(master);
            case UPLOADING, READY -> throw CatalogProblem.NOT_FAILED.problem();
            case QUEUED, ENCODING -> {}
        }
    }

    /**
     * Stops an encoding. It has failed from then on, and can be asked for again; stopping it again changes nothing. Who works on
     * it hears of it.
     */
    public void cancel(String masterId) {
        var master = find(masterId);
        if (master.state().isUnderWay()) {
            requests.stop(master, EncodingRequests.CANCELLED);
        } else if (master.state() == MasterState.FAILED && master.reason().equals(EncodingRequests.CANCELLED)) {
            requests.sayCancelled(master);
        } else {
            throw CatalogProblem.NOT_ENCODING.problem();
        }
    }

    private void request(Master master) {
        if (!requests.request(master)) {
            throw CommonProblem.VERSION_CONFLICT.problem();
        }
    }

    /** How far the title's masters are: the chosen one of each slot. */
    public List<Progress> progress(String titleId) {
        return slots.chosen(titleId).stream().map(Masters::progress).toList();
    }

    /** The same of many titles; those without masters are missing. */
    public Map<String, List<Progress>> progress(Collection<String> titleIds) {
        return slots.chosen(titleIds).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        masters -> masters.getValue().stream()
                                .map(Masters::progress)
                                .toList()));
    }

    /** Gives a title that comes back what was encoded for it before. */
    public void playAll(String titleId) {
        slots.playAll(titleId);
    }

    private Master find(String masterId) {
        int titleEnds = masterId.indexOf('-');
        if (titleEnds < 1) {
            throw Problem.notFound();
        }
        return store.find(masterId.substring(0, titleEnds), masterId).orElseThrow(Problem::notFound);
    }

    private static Progress progress(Master master) {
        var source = master.source();
        return new Progress(
                source.slot().kind(),
                source.slot().episodeId(),
                source.sha256(),
                source.fingerprint(),
                master.id(),
                master.state().word(),
                master.progress(),
                master.reason().isEmpty() ? null : master.reason());
    }
}
