package dev.matinee.kit.caller;

import dev.matinee.kit.problem.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerInterceptor;

/** Turns a kids profile's token away from what is {@link ClosedToKids}. */
final class KidsStayOut implements HandlerInterceptor {
    private final List<Closed> closed;

    KidsStayOut(List<ClosedToKids> closed) {
        this.closed =
                closed.stream().flatMap(c -> c.calls().stream()).map(Closed::of).toList();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller
                && Callers.isOfKids(caller.getToken())
                && closed.stream().anyMatch(call -> call.is(request))) {
            throw CommonProblem.KIDS_PROFILE.problem();
        }
        return true;
    }

    private record Closed(@Nullable String method, PathPatternRequestMatcher path) {
        static Closed of(String call) {
            int space = call.indexOf(' ');
            return new Closed(
                    space < 0 ? null : call.substring(0, space),
                    PathPatternRequestMatcher.withDefaults().matcher(call.substring(space + 1)));
        }

        /** What answers GET answers HEAD. */
        boolean is(HttpServletRequest request) {
            String asked = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
            return (method == null || method.equals(asked)) && path.matches(request);
        }
    }
}
