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
        String path = exchange.getRequest().getPath().value().toLowerCase(Locale.ROOT);
        return ANOTHER_SPELLING.matcher(path).find()
                ? Mono.error(CommonProblem.MALFORMED.problem())
                : chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }
}
