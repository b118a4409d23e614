package dev.matinee.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
    /** The middle four are of RFC 3986, 5.4.1. */
    @ParameterizedTest
    @CsvSource({
        "http://a/b/c/list?page=1, ?page=2, http://a/b/c/list?page=2",
        "http://a/b/c/d;p?q, ?y, http://a/b/c/d;p?y",
        "http://a/b/c/d;p?q, g?y, http://a/b/c/g?y",
        "http://a/b/c/d;p?q, /g, http://a/g",
        "http://a/b/c/d;p?q, ../g, http://a/b/g",
        "http://A:80/, ?all films, http://a/?all%20films",
        "http://a, ?y, http://a/?y",
    })
    void a_link_leads_where_a_browser_goes(URI from, String link, URI to) {
        assertThat(Sites.plain(from, link)).isEqualTo(to);
    }
}
