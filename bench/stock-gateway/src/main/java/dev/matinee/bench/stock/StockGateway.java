package dev.matinee.bench.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One route, every call with a token: all of it Spring's own, by settings. */
@SpringBootApplication
class StockGateway {
    public static void main(String[] arguments) {
        SpringApplication.run(StockGateway.class, arguments);
    }
}
