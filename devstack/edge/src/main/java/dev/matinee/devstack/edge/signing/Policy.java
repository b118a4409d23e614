package dev.matinee.devstack.edge.signing;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One statement: what may be fetched, until when, and optionally from when and from where.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-custom-policy.html">
 *     Create a signed URL using a custom policy</a>
 */
record Policy(
        ResourcePattern resource,
        Instant dateLessThan,
        @Nullable Instant dateGreaterThan,
        @Nullable AddressRange ipAddress) {

    private static final Set<String> CONDITIONS = Set.of("DateLessThan", "DateGreaterThan", "IpAddress");

    /** The policy that CloudFront assumes where a request brings an end time only. */
    static String canned(String url, String expires) {
        return "{\"Statement\":[{\"Resource\":\"" + url + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":"
                + expires + "}}}]}";
    }

    static Policy parse(String json) throws RefusedException {
        try {
            JsonArray statements = typed(new JsonObject(json), "Statement", JsonArray.class);
            if (statements == null || statements.size() != 1) {
                throw new RefusedException(Refusal.MALFORMED_POLICY);
            }
            return of(statements.getJsonObject(0));
        } catch (DecodeException | IllegalArgumentException | ClassCastException e) {
            throw new RefusedException(Refusal.MALFORMED_POLICY);
        }
    }

    /** A statement without a resource is for every address, as AWS documents. */
    private static Policy of(@Nullable JsonObject statement) throws RefusedException {
        JsonObject condition = statement == null ? null : typed(statement, "Condition", JsonObject.class);
        if (statement == null || condition == null || !CONDITIONS.containsAll(condition.fieldNames())) {
            throw new RefusedException(Refusal.MALFORMED_POLICY);
        }
        Instant lessThan = time(condition, "DateLessThan");
        if (lessThan == null) {
            throw new RefusedException(Refusal.MALFORMED_POLICY);
        }
        String resource = typed(statement, "Resource", String.class);
        JsonObject ip = typed(condition, "IpAddress", JsonObject.class);
        String range = ip == null ? null : typed(ip, "AWS:SourceIp", String.class);
        if (ip != null && range == null) {
            throw new RefusedException(Refusal.MALFORMED_POLICY);
        }
        return new Policy(
                new ResourcePattern(resource == null ? "*" : resource),
                lessThan,
                time(condition, "DateGreaterThan"),
                range == null ? null : AddressRange.of(range));
    }

    private static @Nullable Instant time(JsonObject condition, String name) {
        JsonObject holder = typed(condition, name, JsonObject.class);
        if (holder == null) {
            return null;
        }
        return switch (holder.getValue("AWS:EpochTime")) {
            case Integer seconds -> Instant.ofEpochSecond(seconds);
            case Long seconds when Math.abs(seconds) <= Instant.MAX.getEpochSecond() -> Instant.ofEpochSecond(seconds);
            case null, default -> throw new IllegalArgumentException("AWS:EpochTime has to be a whole number");
        };
    }

    /** The value, or null if there is none; one of another type is a {@link ClassCastException}. */
    private static <T> @Nullable T typed(JsonObject object, String name, Class<T> type) {
        return type.cast(object.getValue(name));
    }

    boolean allows(String url, String address, Instant now) {
        return resource.matches(url)
                && now.isBefore(dateLessThan)
                && (dateGreaterThan == null || now.isAfter(dateGreaterThan))
                && (ipAddress == null || ipAddress.contains(address));
    }
}
