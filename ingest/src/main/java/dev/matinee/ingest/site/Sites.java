package dev.matinee.ingest.site;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Which addresses belong together, and how one address is written in one way. */
final class Sites {
    private Sites() {}

    /** The same host and port, {@code www.} or not; http may become https. */
    static boolean same(URI one, URI other) {
        return host(one).equals(host(other)) && (port(one) == port(other) || defaultPorts(one, other));
    }

    /** An absolute web address without fragment, in the way that it is kept and compared; null for what is none. */
    static @Nullable URI plain(URI from, String link) {
        try {
            URI to = resolved(from, link).normalize();
            String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
            if (to.getHost() == null || !scheme.matches("https?")) {
                return null;
            }
            String port =
                    to.getPort() < 0 || to.getPort() == (scheme.equals("https") ? 443 : 80) ? "" : ":" + to.getPort();
            String path = to.getRawPath().isEmpty() ? "/" : to.getRawPath();
            String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
            return URI.create(scheme + "://" + to.getHost().toLowerCase(Locale.ROOT) + port + path + query);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Where a page's references begin: what its own base element says comes before its address. */
    static URI base(Document page) {
        URI address = URI.create(page.location());
        return Objects.requireNonNullElse(plain(address, page.baseUri()), address);
    }

    /** Where a page says that a picture is; as it is written, where that is no address. */
    static String picture(URI base, String said) {
        URI address = plain(base, said);
        return address == null ? said : address.toString();
    }

    /**
     * Where a reference leads (RFC 3986, 5.2.2); of a query alone, which the JDK takes for one of the folder, to the same path.
     *
     * @throws IllegalArgumentException where it is none
     */
    static URI resolved(URI from, String link) {
        String reference = link.strip().replace(" ", "%20");
        return from.resolve(reference.startsWith("?") ? from.getRawPath() + reference : reference);
    }

    private static String host(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static boolean defaultPorts(URI one, URI other) {
        return one.getPort() < 0
                && other.getPort() < 0
                && String.valueOf(one.getScheme()).equals("http")
                && String.valueOf(other.getScheme()).equals("https");
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
    }
}
