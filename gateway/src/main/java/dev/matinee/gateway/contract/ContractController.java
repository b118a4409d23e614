package dev.matinee.gateway.contract;

import dev.matinee.gateway.contract.Contract.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/openapi.json}: asked of the services when it is asked for; one that is away is remembered as it was. */
@RestController
class ContractController {
    private static final Logger log = LoggerFactory.getLogger(ContractController.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final WebClient services;
    private final Contract contract;
    private final List<String> names;
    private final Map<String, Part> remembered = new ConcurrentHashMap<>();
    private final Mono<ObjectNode> document;

    ContractController(
            WebClient.Builder discovered,
            Contract contract,
            @Value("${matinee.contract.services}") List<String> names) {
        this.services = discovered.build();
        this.contract = contract;
        this.names = List.copyOf(names);
        this.document = merged().cache(whole -> FRESH, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<ObjectNode>> openapi() {
        return document.map(whole ->
                ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH)).body(whole));
    }

    private Mono<ObjectNode> merged() {
        return Flux.fromIterable(names)
                .flatMapSequential(this::part)
                .collectList()
                .map(contract::merge);
    }

    private Mono<Part> part(String service) {
        return services.get()
                .uri("http://" + service + "/v3/api-docs")
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(PATIENCE)
                .map(document -> new Part(service, document))
                .doOnNext(part -> remembered.put(service, part))
                .onErrorResume(away -> {
                    log.warn("{} did not say its part of the contract: {}", service, away.toString());
                    return Mono.justOrEmpty(remembered.get(service));
                });
    }
}
