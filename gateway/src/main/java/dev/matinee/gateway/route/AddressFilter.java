package dev.matinee.gateway.route;

import dev.matinee.kit.problem.CommonProblem;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * An address has one spelling here. A path that escapes what needs no escape (RFC 3986, 6.2.2.2), or hides a slash, a
 * backslash or a control character, or climbs by dots, is refused: whatever looks at a path behind the door, decoded
 * or not, then sees the same one.
 */
@Component
class AddressFilter implements WebFilter, Ordered {
    /** Escaped: letters, digits and {@code - . _ ~}; controls; {@code /} and {@code \}. */
    private static final Pattern ANOTHER_SPELLING = Pattern.compile(
            "%(4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|3[0-9]|2d|2e|5f|7e|[01][0-9a-f]|7f|2f|5c)|(^|/)\\.\\.?(/|;|$)");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        return mayBeAnother(path)
                        && ANOTHER_SPELLING
                                .matcher(path.toLowerCase(Locale.ROOT))
                                .find()
                ? Mono.error(CommonProblem.MALFORMED.problem())
                : chain.filter(exchange);
    }

    /** Hardly any path escapes anything or has a segment that begins with a dot: those are not looked at twice. */
    private static boolean mayBeAnother(String path) {
        return path.indexOf('%') >= 0 || path.startsWith(".") || path.contains("/.");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }
}
