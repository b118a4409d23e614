package dev.matinee.ingest.site;

import dev.matinee.ingest.mapping.Mapping;
import dev.matinee.ingest.sheet.Sheets.Complaint;
import dev.matinee.ingest.source.Drafts;
import dev.matinee.ingest.source.Finds;
import dev.matinee.ingest.source.Source;
import dev.matinee.ingest.source.SourceFiles;
import dev.matinee.ingest.studio.Pause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A site: pages gone through from an address on, each read for titles. Its series are whole once all pages have been read. */
public final class SiteSource implements Source {
    private static final String ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9";

    private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([A-Za-z0-9._-]+)");

    private final URI start;
    private final Mapping mapping;
    private final Manners manners;
    private final Collector collector;
    private final PageReader reader;
    private final Frontier frontier;
    private final List<Reading.Series> series = new ArrayList<>();
    private final List<Reading.LooseEpisode> episodes = new ArrayList<>();

    /** @param kept where pages are kept from run to run */
    public SiteSource(URI start, Mapping mapping, Manners manners, Path kept, Pause pause, Clock clock) {
        this.start = start;
        this.mapping = mapping;
        this.manners = manners;
        this.collector = new Collector(manners, kept, pause, clock);
        this.reader = new PageReader(mapping);
        this.frontier = new Frontier(manners.mostPages());
    }

    @Override
    public String name() {
        return start.toString();
    }

    @Override
    public double share() {
        return frontier.share();
    }

    @Override
    public void read(Finds finds) throws IOException {
        URI first = Sites.plain(start, start.toString());
        if (first == null) {
            throw new IllegalArgumentException(start + " is no http or https address");
        }
        frontier.add(first);
        if (mapping.site() != null && mapping.site().sitemap()) {
            sitemaps(first).forEach(frontier::add);
        }
        Drafts drafts = new Drafts(finds);
        for (URI next = frontier.next(); next != null; next = frontier.next()) {
            try {
                page(next, drafts);
            } catch (NotCollected not) {
                if (!not.isClosed() || next.equals(first)) {
                    finds.refused(
                            next.toString(),
                            "",
                            List.of(new Complaint(next.toString(), String.valueOf(not.getMessage()))));
                }
            } catch (IOException unreachable) {
                if (next.equals(first)) {
                    throw unreachable;
                }
                String why = String.valueOf(unreachable.getMessage());
                finds.refused(next.toString(), "", List.of(new Complaint(next.toString(), why)));
            }
        }
        seriesTo(drafts);
    }

    private List<URI> sitemaps(URI from) throws IOException {
        List<URI> named = new ArrayList<>();
        for (String sitemap : collector.robots(from).sitemaps()) {
            URI address = Sites.plain(from, sitemap);
            if (address != null && Sites.same(from, address)) {
                named.add(address);
            }
        }
        return named.isEmpty() ? List.of(from.resolve("/sitemap.xml")) : named;
    }

    private void page(URI address, Drafts drafts) throws IOException {
        boolean map = Sitemap.is(address, "");
        Kept.Page page = collector.fetch(
                address, ACCEPT, map ? Sitemap.LARGEST : manners.mostBytes(), (from, to) -> Sites.same(address, to));
        URI landed = URI.create(page.address());
        if (!frontier.arrived(address, landed)) {
            return;
        }
        if (map || Sitemap.is(landed, page.type())) {
            Sitemap found = Sitemap.read(landed, page.body());
            found.others().forEach(frontier::add);
            found.pages().forEach(frontier::add);
        } else if (page.type().isEmpty() || page.type().matches("(text/html|application/xhtml).*")) {
            html(landed, page, drafts);
        }
    }

    private void html(URI address, Kept.Page page, Drafts drafts) throws IOException {
        Document document =
                Jsoup.parse(new ByteArrayInputStream(page.body()), charset(page.type()), address.toString());
        Links.of(document, start, mapping.site()).forEach(frontier::add);
        URI canonical = PageReader.canonical(document);
        if (!frontier.arrived(address, canonical)) {
            return;
        }
        Reading reading = reader.read(document, page.collectedAt());
        reading.films().forEach(film -> draft(film, canonical.toString(), drafts));
        series.addAll(reading.series());
        episodes.addAll(reading.episodes());
    }

    private void seriesTo(Drafts drafts) {
        for (Reading.Series whole : series) {
            episodes.stream()
                    .filter(episode -> episode.series().stream().anyMatch(whole.names()::contains))
                    .forEach(episode -> episode.by().episode(whole.sheet(), episode.season(), episode.thing()));
            draft(whole.sheet(), whole.names().getFirst(), drafts);
        }
    }

    private static void draft(ObjectNode sheet, String place, Drafts drafts) {
        drafts.draft(sheet, place, Path.of(""), SourceFiles.NONE);
    }

    /** Null where it is none that is known: then the page itself is asked. */
    private static @Nullable String charset(String type) {
        Matcher said = CHARSET.matcher(type);
        try {
            return said.find() && Charset.isSupported(said.group(1)) ? said.group(1) : null;
        } catch (IllegalCharsetNameException none) {
            return null;
        }
    }
}
