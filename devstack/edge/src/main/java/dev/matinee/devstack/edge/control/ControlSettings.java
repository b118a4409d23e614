package dev.matinee.devstack.edge.control;

/**
 * Where the control API listens, and who may call it.
 *
 * @param port 0 takes any free one
 * @param distributionId the one that there is
 */
public record ControlSettings(
        String address, int port, String distributionId, String accessKeyId, String secretAccessKey) {
    @Override
    public String toString() {
        return "ControlSettings[" + address + ":" + port + ", " + distributionId + ", " + accessKeyId + "]";
    }
}
