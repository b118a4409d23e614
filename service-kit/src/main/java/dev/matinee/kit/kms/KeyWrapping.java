package dev.matinee.kit.kms;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/**
 * AES-128 keys that are kept wrapped by KMS's own (envelope encryption). A key is wrapped together with a context, which is no
 * secret, and unwrapped with the same alone.
 */
public final class KeyWrapping {
    private final KmsClient kms;
    private final String key;

    /** @param key that wraps new ones: its id, its ARN, or an alias */
    public KeyWrapping(KmsClient kms, String key) {
        this.kms = kms;
        this.key = key;
    }

    /** @param secret 16 bytes */
    public record DataKey(byte[] secret, byte[] wrapped) {
        @Override
        public String toString() {
            return "DataKey[" + wrapped.length + " bytes wrapped]";
        }
    }

    /** @throws software.amazon.awssdk.core.exception.SdkException while KMS cannot be asked, or does not let us */
    public DataKey generate(Map<String, String> context) {
        var made = kms.generateDataKey(
                ask -> ask.keyId(key).keySpec(DataKeySpec.AES_128).encryptionContext(context));
        return new DataKey(made.plaintext().asByteArray(), made.ciphertextBlob().asByteArray());
    }

    /**
     * @throws software.amazon.awssdk.services.kms.model.InvalidCiphertextException when it was not wrapped with this context
     * @throws software.amazon.awssdk.core.exception.SdkException while KMS cannot be asked, or does not let us
     */
    public byte[] unwrap(byte[] wrapped, Map<String, String> context) {
        return kms.decrypt(ask -> ask.ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                        .keyId(key)
                        .encryptionContext(context))
                .plaintext()
                .asByteArray();
    }
}
