package dev.matinee.devstack.kms;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What KMS answers.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/Welcome.html">AWS KMS API reference</a>
 */
final class KmsCalls {
    private static final String ACCOUNT = "arn:aws:kms:us-east-1:000000000000:";
    private static final String ALIAS = "alias/matinee";
    private static final String ALGORITHM = "SYMMETRIC_DEFAULT";
    private static final int MOST_BYTES = 1024;
    private static final int LARGEST_CIPHERTEXT = 6144;

    private final MasterKey key;
    private final long since;

    KmsCalls(MasterKey key, Clock clock) {
        this.key = key;
        this.since = clock.instant().getEpochSecond();
    }

    /** @throws KmsError.Thrown where it is refused */
    JsonObject answer(String call, JsonObject request) {
        try {
            return switch (call) {
                case "GenerateDataKey" -> generate(request, true);
                case "GenerateDataKeyWithoutPlaintext" -> generate(request, false);
                case "Decrypt" -> decrypt(request);
                case "DescribeKey" -> describe(request);
                default -> throw KmsError.UNKNOWN_CALL.thrown();
            };
        } catch (ClassCastException wrongKind) {
            throw KmsError.UNREADABLE.thrown();
        }
    }

    private JsonObject generate(JsonObject request, boolean plaintext) {
        own(request.getString("KeyId"), KmsError.NO_KEY);
        byte[] fresh = MasterKey.random(size(request));
        byte[] wrapped = key.wrap(fresh, context(request));
        JsonObject answer = new JsonObject().put("KeyId", arn()).put("CiphertextBlob", base64(wrapped));
        return plaintext ? answer.put("Plaintext", base64(fresh)) : answer;
    }

    private static int size(JsonObject request) {
        String spec = request.getString("KeySpec");
        Integer bytes = request.getInteger("NumberOfBytes");
        if ((spec == null) == (bytes == null)) {
            throw KmsError.INVALID.thrown();
        }
        if (bytes != null && bytes >= 1 && bytes <= MOST_BYTES) {
            return bytes;
        }
        return switch (String.valueOf(spec)) {
            case "AES_128" -> 16;
            case "AES_256" -> 32;
            default -> throw KmsError.INVALID.thrown();
        };
    }

    private JsonObject decrypt(JsonObject request) {
        String wanted = request.getString("KeyId");
        if (wanted != null) {
            own(wanted, KmsError.ANOTHER_KEY);
        }
        if (!request.getString("EncryptionAlgorithm", ALGORITHM).equals(ALGORITHM)) {
            throw KmsError.INVALID.thrown();
        }
        byte[] plain = key.unwrap(blob(request.getString("CiphertextBlob")), context(request));
        return new JsonObject()
                .put("KeyId", arn())
                .put("Plaintext", base64(plain))
                .put("EncryptionAlgorithm", ALGORITHM);
    }

    private JsonObject describe(JsonObject request) {
        own(request.getString("KeyId"), KmsError.NO_KEY);
        return new JsonObject()
                .put(
                        "KeyMetadata",
                        new JsonObject()
                                .put("AWSAccountId", "000000000000")
                                .put("KeyId", key.id().toString())
                                .put("Arn", arn())
                                .put("CreationDate", since)
                                .put("Enabled", true)
                                .put("Description", "Wraps the content keys of this machine")
                                .put("KeyUsage", "ENCRYPT_DECRYPT")
                                .put("KeyState", "Enabled")
                                .put("Origin", "AWS_KMS")
                                .put("KeyManager", "CUSTOMER")
                                .put("KeySpec", ALGORITHM));
    }

    /** By its id or its alias, each alone or as an ARN. */
    private void own(@Nullable String named, KmsError otherwise) {
        if (named == null) {
            throw KmsError.INVALID.thrown();
        }
        String name = named.startsWith(ACCOUNT) ? named.substring(ACCOUNT.length()) : named;
        if (!name.equals(ALIAS) && !name.equals(key.id().toString()) && !name.equals("key/" + key.id())) {
            throw otherwise.thrown();
        }
    }

    private String arn() {
        return ACCOUNT + "key/" + key.id();
    }

    private static Map<String, String> context(JsonObject request) {
        JsonObject said = request.getJsonObject("EncryptionContext", new JsonObject());
        Map<String, String> context = new LinkedHashMap<>();
        said.fieldNames().forEach(name -> {
            Object value = said.getValue(name);
            if (!(value instanceof String text) || name.isEmpty()) {
                throw KmsError.UNREADABLE.thrown();
            }
            context.put(name, text);
        });
        return context;
    }

    private static byte[] blob(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LARGEST_CIPHERTEXT * 4 / 3 + 4) {
            throw KmsError.INVALID.thrown();
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw KmsError.UNREADABLE.thrown();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
