package dev.matinee.devstack.edge.api;

import io.vertx.core.http.HttpServerRequest;

/**
 * The rest of a body that nobody wants. A client that is still sending would lose the answer to a connection reset, so
 * what it sends is let run out first, up to a bound; then the connection goes.
 */
final class Unread {
    private static final long BOUND = 64L * 1024 * 1024;

    private final HttpServerRequest request;
    private final EdgeProblem problem;
    private final String instance;
    private long seen;

    private Unread(HttpServerRequest request, EdgeProblem problem, String instance) {
        this.request = request;
        this.problem = problem;
        this.instance = instance;
    }

    static void thenAnswer(HttpServerRequest request, EdgeProblem problem, String instance) {
        if (request.isEnded()) {
            problem.answer(request, instance);
            return;
        }
        Unread rest = new Unread(request, problem, instance);
        request.exceptionHandler(gone -> rest.seen = BOUND);
        request.endHandler(end -> problem.answer(request, instance));
        request.handler(data -> rest.count(data.length()));
        request.resume();
    }

    private void count(int bytes) {
        seen += bytes;
        if (seen > BOUND) {
            request.endHandler(null);
            request.handler(null);
            problem.answer(request, instance);
            request.connection().close();
        }
    }
}
