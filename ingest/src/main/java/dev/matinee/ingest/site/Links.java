package dev.matinee.ingest.site;

import dev.matinee.ingest.mapping.Mapping;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where a page leads: by the mapping's selectors, or without one to all of the site that lies below where it was begun. */
final class Links {
    private static final String NOT_FOLLOWED = "a[rel~=(?i)nofollow]";

    private Links() {}

    static Set<URI> of(Document page, URI start, Mapping.@Nullable Site site) {
        Set<URI> links = new LinkedHashSet<>();
        if (page.select("meta[name=robots]")
                .attr("content")
                .toLowerCase(Locale.ROOT)
                .contains("nofollow")) {
            return links;
        }
        URI base = Sites.base(page);
        String selector = site == null ? "a[href]" : String.join(", ", site.follow());
        if (selector.isEmpty()) {
            return links;
        }
        for (Element link : page.select(selector)) {
            URI to = link.is(NOT_FOLLOWED) || !link.hasAttr("href") ? null : Sites.plain(base, link.attr("href"));
            if (to != null && Sites.same(start, to) && (site != null || isBelow(start, to))) {
                links.add(to);
            }
        }
        return links;
    }

    private static boolean isBelow(URI start, URI to) {
        String folder = String.valueOf(start.getRawPath()).replaceFirst("[^/]*$", "");
        return to.getRawPath().startsWith(folder);
    }
}
