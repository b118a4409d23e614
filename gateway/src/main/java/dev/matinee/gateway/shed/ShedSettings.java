package dev.matinee.gateway.shed;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which calls are what; all others are browsing.
 *
 * @param telemetry patterns of paths
 * @param essential patterns of paths
 */
@ConfigurationProperties("matinee.shedding")
record ShedSettings(List<String> telemetry, List<String> essential) {}
