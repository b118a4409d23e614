package dev.matinee.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 9309 and of Google's documentation of it, and a few more. */
class RobotsRulesTest {
    @ParameterizedTest(name = "{0}: {1} is allowed: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Disallow: /                                | /            | false",
                "Disallow:                                  | /a           | true",
                "Disallow: /fish                            | /fish.html   | false",
                "Disallow: /fish                            | /Fish.asp    | true",
                "Disallow: /fish/                           | /fish        | true",
                "Disallow: /fish/                           | /fish/salmon | false",
                "Disallow: /*.php                           | /a/b.php?x=1 | false",
                "Disallow: /*.php$                          | /a.php       | false",
                "Disallow: /*.php$                          | /a.php?x=1   | true",
                "Disallow: /fish*.php                       | /fishheads/catfish.php | false",
                "Disallow: /a*b*c$                          | /axxbxxbc    | false",
                "Disallow: /a*b*c$                          | /axxbxxcx    | true",
                "Allow: /p;Disallow: /                      | /page        | true",
                "Allow: /folder;Disallow: /folder           | /folder/page | true",
                "Disallow: /folder;Allow: /folder/open      | /folder/open | true",
                "Disallow: /folder;Allow: /folder           | /folder/page | true",
                "Allow: /page;Disallow: /*.htm              | /page.htm    | false",
                "Allow: /$;Disallow: /                      | /            | true",
                "Allow: /$;Disallow: /                      | /page.htm    | false",
                "Disallow: /                                | /robots.txt  | true",
                "Disallow: /caf%c3%a9                       | /caf%C3%A9   | false",
                "Disallow: /café                            | /caf%C3%A9   | false",
                "Disallow: /%7Euser                         | /~user/x     | false",
                "Disallow: /a%2Fb                           | /a/b         | true",
                "Disallow: /x # not this                    | /x           | false",
                "Disallow: /*a*a*a*a*a*a*a*a*a*a*a*b        | /aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | true",
            })
    void the_longest_rule_that_matches_decides(String rules, String path, boolean allowed) {
        RobotsRules robots = RobotsRules.read("User-agent: *\n" + rules.replace(';', '\n'));
        assertThat(robots.allows(URI.create("https://site.example" + path))).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: *;Disallow: /;;User-agent: MatineeIngest;Disallow: /x      | true",
                "User-agent: matineeingest;Disallow: /a;;User-agent: *;Disallow: /x      | false",
                "User-agent: MatineeIngest/1.0;Disallow: /a                              | false",
                "User-agent: other;User-agent: MatineeIngest;Disallow: /a                | false",
                "User-agent: MatineeIngest;Disallow: /b;User-agent: other;Disallow: /a   | true",
                "User-agent: MatineeIngest;Disallow: /b;;User-agent: MatineeIngest;Disallow: /a | false",
                "User-agent: Matinee;Disallow: /a                                        | true",
                "Disallow: /a                                                            | true",
                "oops;;User-agent : * ;Disallow : /a                                     | false",
                "User-agent: other;Disallow: /a;Sitemap: https://x.example/s;Disallow: /b | true",
            })
    void the_groups_that_name_this_program_come_before_those_for_all(String text, boolean allowed) {
        RobotsRules robots = RobotsRules.read(text.replace(';', '\n'));
        assertThat(robots.allows(URI.create("https://site.example/a"))).isEqualTo(allowed);
    }

    @Test
    void a_delay_and_sitemaps_are_read() {
        RobotsRules robots = RobotsRules.read("Sitemap: https://x.example/map.xml\nUser-agent: *\nCrawl-delay: 2.5\n");
        assertThat(robots.delay()).isEqualTo(Duration.ofMillis(2500));
        assertThat(robots.sitemaps()).containsExactly("https://x.example/map.xml");
        assertThat(RobotsRules.read("User-agent: *\nCrawl-delay: 999999\n").delay())
                .isEqualTo(Duration.ofMinutes(2));
    }
}
