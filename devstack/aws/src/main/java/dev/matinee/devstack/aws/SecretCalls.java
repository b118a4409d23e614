package dev.matinee.devstack.aws;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What Secrets Manager is asked, and answers, of secrets that are text.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Operations.html">Actions</a>
 */
final class SecretCalls {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_+=.@-]{1,512}");
    private static final int LONGEST = 65_536;

    private final SecretStore store;
    private final Clock clock;

    SecretCalls(SecretStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws AwsError where it is refused */
    synchronized Map<String, Object> answer(String action, JsonNode asked) {
        return switch (action) {
            case "CreateSecret" -> create(asked);
            case "GetSecretValue" -> value(asked);
            case "PutSecretValue" -> put(asked);
            case "DescribeSecret" -> describe(asked);
            default -> throw new AwsError("UnknownOperationException", "There is no such call here");
        };
    }

    private Map<String, Object> create(JsonNode asked) {
        String name = text(asked, "Name", () -> "");
        if (!NAME.matcher(name).matches()) {
            throw AwsError.invalid("Invalid name");
        }
        if (store.find(name).isPresent()) {
            throw AwsError.exists("The secret " + name + " already exists.");
        }
        String arn = "arn:aws:secretsmanager:us-east-1:000000000000:secret:" + name;
        var empty = new Secret(name, arn, clock.millis(), java.util.List.of());
        return written(empty, asked);
    }

    private Map<String, Object> put(JsonNode asked) {
        return written(known(asked), asked);
    }

    private Map<String, Object> written(Secret secret, JsonNode asked) {
        String value = text(asked, "SecretString", () -> "");
        if (value.isEmpty() || value.length() > LONGEST) {
            throw AwsError.invalid("A SecretString of at most 65536 characters is wanted");
        }
        String token = text(asked, "ClientRequestToken", () -> UUID.randomUUID().toString());
        Set<String> stages = asked.path("VersionStages").isEmpty()
                ? Set.of(Secret.CURRENT)
                : asked.path("VersionStages")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet());
        var before = secret.version(token);
        if (before.isPresent() && !before.get().text().equals(value)) {
            throw AwsError.exists("The ClientRequestToken was used for another value.");
        }
        Secret now = before.isPresent() ? secret : secret.with(token, value, stages, clock.instant());
        if (before.isEmpty()) {
            store.put(now);
        }
        Map<String, Object> answer = named(now);
        answer.put("VersionId", token);
        answer.put("VersionStages", now.version(token).orElseThrow().stages());
        return answer;
    }

    private Map<String, Object> value(JsonNode asked) {
        Secret secret = known(asked);
        String id = text(asked, "VersionId", () -> "");
        String stage = text(asked, "VersionStage", () -> id.isEmpty() ? Secret.CURRENT : "");
        Secret.Version version = (id.isEmpty() ? secret.staged(stage) : secret.version(id))
                .filter(one -> stage.isEmpty() || one.stages().contains(stage))
                .orElseThrow(AwsError::notFound);
        Map<String, Object> answer = named(secret);
        answer.put("VersionId", version.id());
        answer.put("VersionStages", version.stages());
        answer.put("SecretString", version.text());
        answer.put("CreatedDate", version.createdMs() / 1000.0);
        return answer;
    }

    private Map<String, Object> describe(JsonNode asked) {
        Secret secret = known(asked);
        Map<String, Object> answer = named(secret);
        answer.put("CreatedDate", secret.createdMs() / 1000.0);
        answer.put("LastChangedDate", secret.versions().getFirst().createdMs() / 1000.0);
        answer.put(
                "VersionIdsToStages",
                secret.versions().stream().collect(Collectors.toMap(Secret.Version::id, Secret.Version::stages)));
        return answer;
    }

    private Secret known(JsonNode asked) {
        return store.find(text(asked, "SecretId", () -> "")).orElseThrow(AwsError::notFound);
    }

    private static Map<String, Object> named(Secret secret) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ARN", secret.arn());
        answer.put("Name", secret.name());
        return answer;
    }

    private static String text(JsonNode asked, String field, Supplier<String> otherwise) {
        return asked.path(field).isString() ? asked.path(field).asString() : otherwise.get();
    }
}
