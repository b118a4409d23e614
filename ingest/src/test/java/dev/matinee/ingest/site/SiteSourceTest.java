package dev.matinee.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ingest.FoundTitles;
import dev.matinee.ingest.mapping.Mapping;
import dev.matinee.ingest.mapping.MappingFile;
import dev.matinee.ingest.sheet.Sheets.Episode;
import dev.matinee.ingest.sheet.Sheets.Origin;
import dev.matinee.ingest.sheet.Sheets.Title;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSourceTest {
    private static final String GENERAL = """
            <html lang="en"><head><meta property="og:site_name" content="The Archive"><script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "WebPage", "name": "A page"},
              {"@type": "Movie", "name": "The General", "datePublished": "1926-12-31", "duration": "PT1H15M", "contentRating": "G",
               "description": "Two loves &amp; <b>one</b> engine.", "genre": ["Comedy", "War"], "inLanguage": "English",
               "countryOfOrigin": {"@type": "Country", "name": "United States"}, "director": {"@id": "#keaton"},
               "actor": [{"@type": "PerformanceRole", "actor": {"@id": "#keaton"}, "characterName": "Johnnie"}, "Marion Mack"],
               "author": {"@type": "Organization", "name": "United Artists"},
               "aggregateRating": {"ratingValue": 4.5, "bestRating": 5}, "license": "https://creativecommons.org/publicdomain/mark/1.0/",
               "image": "https://pictures.example/general.jpg"},
              {"@type": "Person", "@id": "#keaton", "name": "Buster Keaton"}]}
            </script></head><body>The General</body></html>""";

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private LocalSite site;
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @BeforeEach
    void start() throws IOException {
        site = new LocalSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void a_film_is_read_from_linked_data_and_says_where_it_is_from() throws IOException {
        site.page("/films/", "<a href='general'>1</a>").page("/films/general", GENERAL);
        Title film = collect("/films/").only().title();
        assertThat(film.key()).isEqualTo("localhost-films-general");
        assertThat(film.title()).isEqualTo("The General");
        assertThat(film.year()).isEqualTo(1926);
        assertThat(film.minutes()).isEqualTo(75);
        assertThat(film.maturity()).isZero();
        assertThat(film.rating()).isEqualTo(9.0);
        assertThat(film.synopsis()).containsEntry("en", "Two loves & one engine.");
        assertThat(film.countries()).containsExactly("US");
        assertThat(film.people())
                .extracting(Object::toString)
                .containsExactly(
                        "Person[name=Buster Keaton, role=director, character=null]",
                        "Person[name=Buster Keaton, role=actor, character=Johnnie]",
                        "Person[name=Marion Mack, role=actor, character=null]");
        assertThat(film.pictures()).containsEntry("poster", "https://pictures.example/general.jpg");
        Origin origin = film.sources().getFirst();
        assertThat(origin.address()).isEqualTo(site.url("/films/general").toString());
        assertThat(origin.name()).isEqualTo("The Archive");
        assertThat(origin.licence()).isEqualTo("https://creativecommons.org/publicdomain/mark/1.0/");
        assertThat(origin.collectedAt()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(origin.fields()).contains("title", "synopsis", "people", "pictures");
    }

    @Test
    void a_series_gathers_its_episodes_from_its_own_page_and_from_theirs() throws IOException {
        site.page("/", "<a href='/judex'></a><a href='/judex/2'></a>");
        site.page("/judex/2", """
                <script type="application/ld+json">{"@type": "TVEpisode", "name": "The Atonement", "episodeNumber": 2, "duration": "PT30M",
                 "partOfSeason": {"@type": "TVSeason", "seasonNumber": 1}, "partOfSeries": {"@type": "TVSeries", "name": "Judex"}}</script>""");
        site.page("/judex", """
                <script type="application/ld+json">{"@type": "TVSeries", "name": "Judex", "startDate": "1916", "containsSeason":
                 {"@type": "TVSeason", "seasonNumber": 1, "name": "Season 1", "episode": [{"@type": "TVEpisode", "episodeNumber": 1, "name": "Prologue"}]}}</script>""");
        Title series = collect("/").only().title();
        assertThat(series.episodes()).extracting(Episode::title).containsExactly("Prologue", "The Atonement");
        assertThat(series.episodes().get(1).key()).isEqualTo("localhost-judex-s1e2");
    }

    @Test
    void open_graph_microdata_and_videos_will_do_where_there_is_nothing_else() throws IOException {
        site.page("/", "<a href='/og'></a><a href='/micro'></a><a href='/video'></a><a href='/none'></a>");
        site.page("/none", "<p>nothing</p><script type='application/ld+json'>{oops</script>");
        site.page("/og", """
                <meta property="og:type" content="video.movie"><meta property="og:title" content="One">
                <meta property="video:release_date" content="1920-02-03"><meta property="video:duration" content="3600">
                <meta property="video:tag" content="Drama"><meta property="og:description" content="About one.">""");
        site.page("/micro", """
                <div itemscope itemtype="https://schema.org/Movie"><h1 itemprop="name">Two</h1><time itemprop="datePublished" datetime="1921">then</time>
                <div itemprop="director" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann</b></div></div>""");
        site.page(
                "/video",
                "<script type='application/ld+json'>{\"@type\": \"VideoObject\", \"name\": \"Three\", \"uploadDate\": \"1922-01-01\", \"duration\": \"PT2M\"}</script>");
        FoundTitles finds = collect("/");
        assertThat(finds.complaints()).isEmpty();
        assertThat(finds.titles()).extracting(Title::title).containsExactly("One", "Two", "Three");
        assertThat(finds.titles().get(0).minutes()).isEqualTo(60);
        assertThat(finds.titles().get(1).directors()).containsExactly("Ann");
    }

    @Test
    void a_mapping_says_where_to_go_and_what_is_what() throws IOException {
        site.page(
                "/list",
                "<div class=film><a href='/one'>One</a></div><a class=next href='/list?page=2'>more</a><a href='/about'>about</a>");
        site.page("/list?page=2", "<div class=film><a href='/two'>Two</a></div>");
        site.page(
                "/one",
                "<article class=film><h1>One <small>(x)</small></h1><p class=y>from 1920</p><ul><li>Drama<li>War</ul><img src='/one.jpg'></article>");
        site.page("/two", "<article class=film><h1>Two</h1><p class=y>from 1921</p></article>");
        FoundTitles finds = collect("/list", """
                site: {follow: ["a.next", ".film a"], page: article.film}
                fields:
                  title: h1@own
                  year: {from: .y, then: [year]}
                  genres: li
                  pictures.poster: img@src
                """);
        assertThat(finds.complaints()).isEmpty();
        assertThat(finds.titles()).extracting(Title::title).containsExactly("One", "Two");
        assertThat(finds.titles().getFirst().genres()).containsExactly("drama", "war");
        assertThat(finds.titles().getFirst().pictures())
                .containsEntry("poster", site.url("/one.jpg").toString());
        assertThat(site.asked()).noneMatch(asked -> asked.startsWith("/about"));
    }

    @Test
    void a_page_may_have_several_titles() throws IOException {
        site.page("/", "<div class=f><b>One</b><i>1920</i></div><div class=f><b>Two</b><i>1921</i></div>");
        FoundTitles finds = collect("/", "site: {titles: .f}\nfields: {title: b, year: i}\n");
        assertThat(finds.titles()).extracting(Title::key).containsExactly("localhost-one-1920", "localhost-two-1921");
    }

    @Test
    void a_sitemap_leads_to_pages() throws IOException {
        site.answers(
                "/robots.txt",
                200,
                Map.of(),
                ("User-agent: *\nSitemap: " + site.url("/maps.xml")).getBytes(StandardCharsets.UTF_8));
        site.page("/", "hello").page("/general", GENERAL);
        site.answers(
                "/maps.xml",
                200,
                Map.of("Content-Type", "application/xml"),
                ("<sitemapindex><sitemap><loc>" + site.url("/map.xml") + "</loc></sitemap></sitemapindex>")
                        .getBytes(StandardCharsets.UTF_8));
        site.answers(
                "/map.xml",
                200,
                Map.of("Content-Type", "application/xml"),
                ("<urlset><url><loc>" + site.url("/general")
                                + "</loc></url><url><loc>http://elsewhere.example/</loc></url></urlset>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(collect("/", "site: {sitemap: true}").titles()).hasSize(1);
    }

    @Test
    void a_second_run_asks_only_whether_pages_have_changed_and_finds_the_same() throws IOException {
        site.page("/", "<a href='/general'></a>").page("/general", GENERAL);
        Title first = collect("/").only().title();
        site.forget();
        clock = Clock.fixed(NOW.plusSeconds(86_400), ZoneOffset.UTC);
        assertThat(collect("/").only().title()).isEqualTo(first);
        assertThat(site.asked()).containsExactly("/robots.txt 404", "/ 304", "/general 304");
    }

    @Test
    void what_robots_txt_closes_is_not_fetched_and_no_fault() throws IOException {
        site.answers(
                "/robots.txt", 200, Map.of(), "User-agent: *\nDisallow: /general".getBytes(StandardCharsets.UTF_8));
        site.page("/", "<a href='/general'></a>").page("/general", GENERAL);
        FoundTitles finds = collect("/");
        assertThat(finds.titles()).isEmpty();
        assertThat(finds.complaints()).isEmpty();
        assertThat(site.asked()).containsExactly("/robots.txt 200", "/ 200");
    }

    @Test
    void nothing_is_fetched_where_robots_txt_cannot_be_had() throws IOException {
        site.answers("/robots.txt", 503, Map.of(), new byte[0]);
        site.page("/", GENERAL);
        assertThat(collect("/").complaints())
                .singleElement()
                .asString()
                .contains("is left alone, since the site's robots.txt cannot be had");
        assertThat(site.asked()).containsExactly("/robots.txt 503");
    }

    @Test
    void a_site_is_asked_at_its_own_pace_and_again_when_it_says_so() throws IOException {
        site.answers("/robots.txt", 200, Map.of(), "User-agent: *\nCrawl-delay: 7".getBytes(StandardCharsets.UTF_8));
        site.answers("/", 429, Map.of("Retry-After", "30"), new byte[0]);
        assertThat(collect("/").complaints()).singleElement().asString().contains("answers 429");
        assertThat(pauses)
                .anyMatch(pause ->
                        pause.compareTo(Duration.ofSeconds(6)) > 0 && pause.compareTo(Duration.ofSeconds(8)) < 0);
        assertThat(pauses).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_redirect_leads_within_the_site_only() throws IOException {
        site.page("/", "<a href='/moved'></a><a href='/away'></a>").page("/general", GENERAL);
        site.answers("/moved", 302, Map.of("Location", "/general"), new byte[0]);
        site.answers("/away", 302, Map.of("Location", "http://169.254.169.254/latest/meta-data"), new byte[0]);
        FoundTitles finds = collect("/");
        assertThat(finds.titles()).hasSize(1);
        assertThat(finds.found().getFirst().place())
                .isEqualTo(site.url("/general").toString());
        assertThat(finds.complaints()).singleElement().asString().contains("which is not followed");
    }

    @Test
    void a_picture_is_named_by_where_it_is_from_its_page() throws IOException {
        site.page("/films/", "<a href='data'></a><a href='graph'></a>");
        site.page(
                "/films/data", GENERAL.replace("https://pictures.example/general.jpg", "../pictures/the general.jpg"));
        site.page("/films/graph", """
                <meta property="og:type" content="video.movie"><meta property="og:title" content="Judex">
                <meta property="video:release_date" content="1916-12-16">
                <meta property="og:image" content="/pictures/judex.jpg">""");
        FoundTitles finds = collect("/films/");
        assertThat(finds.complaints()).isEmpty();
        assertThat(finds.titles())
                .extracting(Title::pictures)
                .containsExactly(
                        Map.of("poster", site.url("/pictures/the%20general.jpg").toString()),
                        Map.of("backdrop", site.url("/pictures/judex.jpg").toString()));
    }

    @Test
    void links_lead_from_where_their_page_says_that_they_do() throws IOException {
        site.page("/archive/list", "<base href='/archive/films/'><a href='general'></a>");
        site.page("/archive/films/general", GENERAL);
        FoundTitles finds = collect("/archive/list");
        assertThat(finds.titles()).hasSize(1);
        assertThat(finds.complaints()).isEmpty();
    }

    @Test
    void an_address_in_a_private_network_is_not_asked_unless_that_is_allowed() throws IOException {
        site.page("/", GENERAL);
        SiteSource source =
                new SiteSource(site.url("/"), Mapping.NONE, manners(false), folder.resolve("kept"), pauses::add, clock);
        assertThat(FoundTitles.in(source).complaints()).hasSize(1);
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void a_page_that_is_too_large_or_runs_in_a_circle_is_said_and_the_rest_goes_on() throws IOException {
        site.page("/", "<a href='/large'></a><a href='/circle'></a><a href='/gone'></a><a href='/general'></a>")
                .page("/general", GENERAL);
        site.answers("/large", 200, Map.of("Content-Type", "text/html"), new byte[9 << 20]);
        site.answers("/circle", 302, Map.of("Location", "/circle"), new byte[0]);
        FoundTitles finds = collect("/");
        assertThat(finds.titles()).hasSize(1);
        assertThat(finds.complaints())
                .hasSize(3)
                .anyMatch(complaint -> complaint.contains("/large is larger than"))
                .anyMatch(complaint -> complaint.contains("redirects more than 5 times"))
                .anyMatch(complaint -> complaint.contains("/gone answers 404"));
    }

    @Test
    void a_page_whose_charset_is_none_is_read_as_it_says_itself() throws IOException {
        site.answers(
                "/films/",
                200,
                Map.of("Content-Type", "text/html; charset=-none"),
                GENERAL.getBytes(StandardCharsets.UTF_8));
        assertThat(collect("/films/").only().title().title()).isEqualTo("The General");
    }

    @Test
    void a_site_that_is_not_there_is_said() throws IOException {
        SiteSource source = new SiteSource(
                URI.create("http://localhost:1/"),
                Mapping.NONE,
                manners(true),
                folder.resolve("kept"),
                pauses::add,
                clock);
        assertThat(FoundTitles.in(source).complaints())
                .singleElement()
                .asString()
                .contains("robots.txt cannot be had");
    }

    @Test
    void no_more_pages_are_gone_through_than_was_said() throws IOException {
        for (int i = 0; i < 30; i++) {
            site.page("/" + i, "<a href='/" + (i + 1) + "'></a>");
        }
        collect("/0");
        assertThat(site.asked()).hasSize(1 + 20);
    }

    private FoundTitles collect(String path) throws IOException {
        return FoundTitles.in(new SiteSource(
                site.url(path), Mapping.NONE, manners(true), folder.resolve("kept"), pauses::add, clock));
    }

    private FoundTitles collect(String path, String mapping) throws IOException {
        Mapping read = MappingFile.read(Files.writeString(folder.resolve("site.yaml"), mapping));
        return FoundTitles.in(
                new SiteSource(site.url(path), read, manners(true), folder.resolve("kept"), pauses::add, clock));
    }

    private static Manners manners(boolean local) {
        return new Manners(1000, 20, Duration.ofSeconds(10), local);
    }
}
