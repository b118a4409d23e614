package dev.matinee.devstack.edge.control;

import dev.matinee.devstack.edge.control.Invalidations.Invalidation;
import io.vertx.core.http.HttpServerRequest;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Answers, in CloudFront's XML. */
final class ControlAnswer {
    private static final String NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    private ControlAnswer() {}

    static void send(HttpServerRequest request, int status, Invalidation invalidation) {
        var paths = invalidation.batch().paths();
        var items = new StringBuilder();
        paths.forEach(path -> items.append(element("Path", escaped(path))));
        String batch = element("Paths", element("Quantity", "" + paths.size()) + element("Items", items.toString()))
                + element("CallerReference", escaped(invalidation.batch().reference()));
        write(
                request,
                status,
                "<Invalidation xmlns=\"" + NAMESPACE + "\">"
                        + element("Id", invalidation.id())
                        + element("Status", invalidation.completed() ? "Completed" : "InProgress")
                        + element(
                                "CreateTime",
                                invalidation.at().truncatedTo(ChronoUnit.MILLIS).toString())
                        + element("InvalidationBatch", batch) + "</Invalidation>");
    }

    static void refuse(HttpServerRequest request, ControlError error) {
        String told = element("Type", "Sender") + element("Code", error.code()) + element("Message", error.message());
        write(
                request,
                error.status(),
                "<ErrorResponse xmlns=\"" + NAMESPACE + "\">" + element("Error", told)
                        + element("RequestId", UUID.randomUUID().toString()) + "</ErrorResponse>");
    }

    private static void write(HttpServerRequest request, int status, String xml) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/xml")
                .end("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
