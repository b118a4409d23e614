package dev.matinee.devstack.search;

import dev.matinee.devstack.store.StoreAddresses;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;

/** Every key of both servers: its name, and what it holds. */
final class RedisKeys {
    private RedisKeys() {}

    static void search(StoreAddresses at, Finds finds) {
        for (String server : List.of("redis.cache", "redis.state")) {
            var uri = RedisURI.builder()
                    .withHost(at.get(server + ".host"))
                    .withPort(Integer.parseInt(at.get(server + ".port")))
                    .withPassword(at.get(server + ".password").toCharArray())
                    .build();
            try (RedisClient client = RedisClient.create(uri);
                    var connection = client.connect()) {
                var redis = connection.sync();
                ScanIterator.scan(redis).forEachRemaining(key -> {
                    String place = server.replace('.', '-') + " " + key.replaceAll("[0-9a-f]{8,}[0-9a-f-]*", "…");
                    finds.look(place + " (name)", key);
                    values(redis, key).forEach(value -> finds.look(place, value));
                });
            }
        }
    }

    private static List<String> values(RedisCommands<String, String> redis, String key) {
        return switch (redis.type(key)) {
            case "string" -> {
                String value = redis.get(key);
                yield value == null ? List.of() : List.of(value);
            }
            case "hash" ->
                redis.hgetall(key).entrySet().stream()
                        .map(field -> field.getKey() + " " + field.getValue())
                        .toList();
            case "list" -> redis.lrange(key, 0, -1);
            case "set" -> List.copyOf(redis.smembers(key));
            case "zset" -> redis.zrange(key, 0, -1);
            // It has gone since it was named.
            case "none" -> List.of();
            default -> throw new IllegalStateException("A key of a type that nobody looks into: " + key);
        };
    }
}
