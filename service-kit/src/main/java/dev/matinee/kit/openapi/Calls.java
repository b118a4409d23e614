package dev.matinee.kit.openapi;

import dev.matinee.kit.caller.ClosedToKids;
import dev.matinee.kit.caller.OpenEndpoints;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which operations want no token, and which are closed to kids: by the same patterns that are enforced. */
final class Calls {
    private final List<Pattern> open;
    private final List<Pattern> closed;

    Calls(List<OpenEndpoints> open, List<ClosedToKids> closed) {
        this.open = open.stream()
                .flatMap(calls -> calls.calls().stream())
                .map(Pattern::of)
                .toList();
        this.closed = closed.stream()
                .flatMap(calls -> calls.calls().stream())
                .map(Pattern::of)
                .toList();
    }

    boolean areOpen(String method, String path) {
        return open.stream().anyMatch(call -> call.is(method, path));
    }

    boolean areClosedToKids(String method, String path) {
        return closed.stream().anyMatch(call -> call.is(method, path));
    }

    private record Pattern(@Nullable String method, PathPattern path) {
        static Pattern of(String call) {
            int space = call.indexOf(' ');
            return new Pattern(
                    space < 0 ? null : call.substring(0, space),
                    PathPatternParser.defaultInstance.parse(call.substring(space + 1)));
        }

        /** A path's variables count as any other segment: {@code {id}} is what {@code *} matches. */
        boolean is(String asked, String template) {
            return (method == null || method.equals(asked)) && path.matches(PathContainer.parsePath(template));
        }
    }
}
