package dev.matinee.ingest.site;

import dev.matinee.ingest.mapping.Origin;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page or a part of one. A path is a CSS selector and, after an {@code @}, what of it is meant: an attribute ({@code a@href}, made
 * absolute), {@code @html} or {@code @own} (its own text without that of elements within); without it the text. {@code .} is the part
 * itself, and {@code page} its address.
 */
record HtmlOrigin(Element element) implements Origin {
    @Override
    public List<String> values(String path) {
        if (path.equals("page")) {
            return List.of(element.baseUri());
        }
        int at = path.lastIndexOf('@');
        String what = at < 0 ? "" : path.substring(at + 1);
        String selector = at < 0 ? path : path.substring(0, at);
        return found(selector).stream()
                .map(found -> of(found, what))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public List<HtmlOrigin> each(String path) {
        return found(path).stream().map(HtmlOrigin::new).toList();
    }

    private List<Element> found(String selector) {
        return selector.isEmpty() || selector.equals(".") ? List.of(element) : element.select(selector);
    }

    private static String of(Element found, String what) {
        return switch (what) {
            case "" -> found.text();
            case "html" -> found.html();
            case "own" -> found.ownText();
            case "href", "src" -> found.absUrl(what);
            default -> found.attr(what);
        };
    }
}
