package dev.matinee.devstack.kms;

import java.nio.file.Path;

/**
 * Where the stand-in listens, and who may call it.
 *
 * @param port 0 takes any free one
 * @param keys folder of the key that wraps others, which is made where there is none; for its owner only
 */
public record KmsSettings(String address, int port, Path keys, String accessKeyId, String secretAccessKey) {
    @Override
    public String toString() {
        return "KmsSettings[" + address + ":" + port + ", " + accessKeyId + "]";
    }
}
