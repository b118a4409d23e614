package dev.matinee.gateway.contract;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code /api/docs}: Swagger UI over the contract. Its page is ours, so that it runs under a strict policy. */
@Configuration(proxyBeanMethods = false)
class DocsPage {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> docs() {
        Resource page = new ClassPathResource("docs/index.html");
        Resource script = new ClassPathResource("docs/docs.js");
        return RouterFunctions.route()
                .GET(
                        "/api/docs",
                        request -> ServerResponse.permanentRedirect(URI.create("/api/docs/"))
                                .build())
                .GET(
                        "/api/docs/",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                                .header("Content-Security-Policy", POLICY)
                                .bodyValue(page))
                .GET(
                        "/api/docs/docs.js",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                                .bodyValue(script))
                .resources("/api/docs/ui/**", SwaggerUi.files())
                .build();
    }
}
