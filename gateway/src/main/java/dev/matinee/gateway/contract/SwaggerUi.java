package dev.matinee.gateway.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Where Swagger UI's files are: its jar has them in a folder that is named after its version, which the jar tells, too. */
final class SwaggerUi {
    private SwaggerUi() {}

    static Resource files() {
        return new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + version() + "/");
    }

    private static String version() {
        try {
            Properties pom = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties"));
            return pom.getProperty("version", "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
