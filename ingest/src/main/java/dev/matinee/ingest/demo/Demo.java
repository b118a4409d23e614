package dev.matinee.ingest.demo;

import dev.matinee.ingest.demo.DemoFilms.Made;
import dev.matinee.ingest.demo.DemoFilms.Slot;
import dev.matinee.ingest.run.Bringing;
import dev.matinee.ingest.sheet.Sheets;
import dev.matinee.ingest.sheet.Sheets.Title;
import dev.matinee.ingest.studio.Pause;
import dev.matinee.ingest.studio.Studio;
import dev.matinee.ingest.studio.Studio.Brought;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of things: one short film first, so that something plays soon; then accounts, all titles, and film after film. */
final class Demo {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration STANDSTILL = Duration.ofMinutes(20);

    private final Sheets sheets;
    private final Studio studio;
    private final Bringing bringing;
    private final DemoFilms films;
    private final DemoAccounts accounts;
    private final DemoReport report;
    private final Pause pause;
    private final Encodings encodings;
    private final Map<String, Brought> brought = new HashMap<>();
    private final Map<String, Integer> filmsOf = new HashMap<>();
    private final Set<String> takenDown = new HashSet<>();
    private long looked = System.nanoTime() - LOOK_EVERY.toNanos();
    private boolean firstPlays;

    Demo(
            Sheets sheets,
            Studio studio,
            Bringing bringing,
            DemoFilms films,
            DemoAccounts accounts,
            DemoReport report,
            Pause pause) {
        this.sheets = sheets;
        this.studio = studio;
        this.bringing = bringing;
        this.films = films;
        this.accounts = accounts;
        this.report = report;
        this.pause = pause;
        this.encodings = new Encodings(studio);
    }

    void bring() throws IOException, InterruptedException {
        List<Title> titles = DemoFilms.inOrder(sheets.titles());
        List<Slot> slots =
                titles.stream().flatMap(title -> films.of(title).stream()).toList();
        report.phase("signing in", 0, 0);
        studio.signIn();
        bringing.shelves(sheets);
        report.phase("first film", 0, 0);
        first(titles.getFirst());
        report.logins(accounts.make());
        titles(titles);
        // The machine is the encoder's until something plays.
        encoded("first film", films.of(titles.getFirst()).size());
        films(slots);
        encoded("films", slots.size());
        report.complete();
    }

    private void first(Title title) throws IOException, InterruptedException {
        title(title);
        for (Slot slot : films.of(title)) {
            film(slot);
        }
    }

    private void titles(List<Title> titles) {
        for (int done = 0; done < titles.size(); done++) {
            Title title = titles.get(done);
            report.phase("titles", done, titles.size());
            if (!brought.containsKey(title.key())) {
                title(title);
            }
            look();
        }
    }

    private void title(Title title) {
        Brought there = bringing.title(title);
        brought.put(title.key(), there);
        filmsOf.put(there.id(), films.of(title).size());
        if (studio.standing(there.id()).takenDown()) {
            takenDown.add(there.id());
        }
    }

    private void films(List<Slot> slots) throws IOException, InterruptedException {
        for (Slot slot : slots) {
            film(slot);
            int ready = look();
            if (ready >= 0) {
                report.phase("films", ready, slots.size());
            }
        }
    }

    private void film(Slot slot) throws IOException, InterruptedException {
        Brought title = brought.get(slot.title().key());
        if (title == null) {
            throw new IllegalStateException(slot.title().key() + " was not brought in");
        }
        if (takenDown.contains(title.id())) {
            return;
        }
        Made made = slot.making().make();
        String episodeId = slot.episodeKey() == null ? null : title.episodeIds().get(slot.episodeKey());
        bringing.film(title, slot.kind(), episodeId, made.video(), made.subtitles(), slot.ladder());
    }

    /** Waits for the encoder, as long as it gets on. */
    private void encoded(String phase, int total) throws InterruptedException {
        int before = -1;
        long moved = System.nanoTime();
        while (true) {
            Encodings.Standing standing = standing();
            report.phase(phase, Math.min(standing.ready(), total), total);
            if (standing.ready() >= total) {
                return;
            }
            if (!standing.failed().isEmpty()) {
                throw new IllegalStateException(
                        "These films cannot be encoded: " + String.join("; ", standing.failed()));
            }
            if (standing.ready() > before) {
                before = standing.ready();
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw new IllegalStateException("The encoder has not finished a film for " + STANDSTILL.toMinutes()
                        + " minutes: " + standing.ready() + " of " + total + " are ready");
            }
            pause.take(LOOK_EVERY);
        }
    }

    /** How many films are ready; -1 where it was not looked again yet. */
    private int look() {
        if (System.nanoTime() - looked < LOOK_EVERY.toNanos()) {
            return -1;
        }
        return standing().ready();
    }

    private Encodings.Standing standing() {
        looked = System.nanoTime();
        Encodings.Standing standing = encodings.look(filmsOf);
        if (standing.firstPlays() && !firstPlays) {
            firstPlays = true;
            report.firstPlays();
        }
        return standing;
    }
}
