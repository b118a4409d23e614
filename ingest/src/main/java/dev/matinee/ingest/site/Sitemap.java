package dev.matinee.ingest.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A sitemap (sitemaps.org), packed or not.
 *
 * @param pages addresses of pages
 * @param others addresses of further sitemaps
 */
record Sitemap(List<URI> pages, List<URI> others) {
    /** As much as the protocol lets one be. */
    static final int LARGEST = 50 << 20;

    /** Whether something is one by its address or type. */
    static boolean is(URI address, String type) {
        return String.valueOf(address.getPath()).matches(".*\\.xml(\\.gz)?")
                || type.matches("(application|text)/xml.*");
    }

    static Sitemap read(URI address, byte[] content) throws IOException {
        Document xml = Jsoup.parse(new String(plain(content), StandardCharsets.UTF_8), "", Parser.xmlParser());
        return new Sitemap(
                links(address, xml, "urlset > url > loc"), links(address, xml, "sitemapindex > sitemap > loc"));
    }

    private static List<URI> links(URI from, Document xml, String selector) {
        List<URI> links = new ArrayList<>();
        xml.select(selector).forEach(loc -> {
            URI link = Sites.plain(from, loc.text());
            if (link != null && Sites.same(from, link)) {
                links.add(link);
            }
        });
        return links;
    }

    private static byte[] plain(byte[] content) throws IOException {
        boolean packed = content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
        if (!packed) {
            return content;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return unpacked.readNBytes(LARGEST);
        }
    }
}
