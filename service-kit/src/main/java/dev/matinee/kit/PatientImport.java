package dev.matinee.kit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.bootstrap.BootstrapRegistryInitializer;
import org.springframework.boot.context.config.ConfigData;
import org.springframework.cloud.config.client.ConfigServerBootstrapper.LoadContext;
import org.springframework.cloud.config.client.ConfigServerBootstrapper.LoaderInterceptor;
import org.springframework.cloud.config.client.RetryProperties;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Asks a config server that does not answer yet again, as {@code spring.cloud.config.retry} says, then does without.
 * Spring Cloud's own retry wants {@code fail-fast}, with which no service starts alone.
 */
final class PatientImport implements BootstrapRegistryInitializer {
    @Override
    public void initialize(BootstrapRegistry registry) {
        registry.registerIfAbsent(LoaderInterceptor.class, context -> new Patient());
    }

    private static final class Patient implements LoaderInterceptor {
        /** It is asked once for all profiles and once for the active ones: who waited in vain does not wait again. */
        private boolean inVain;

        /** Null where there is nothing, as Spring Cloud's own loader says it. */
        @Override
        @SuppressWarnings("NullAway")
        public @Nullable ConfigData apply(LoadContext load) {
            if (inVain) {
                return null;
            }
            var retry = new RetryTemplate(policy(load.getResource().getRetryProperties()));
            try {
                return retry.execute(() -> ask(load));
            } catch (RetryException noAnswer) {
                if (noAnswer.getCause() instanceof NoAnswer) {
                    inVain = true;
                    return null;
                }
                throw new IllegalStateException("The config server could not be asked", noAnswer.getCause());
            }
        }

        private static ConfigData ask(LoadContext load) throws NoAnswer {
            ConfigData answer = load.getInvocation().apply(load.getLoaderContext(), load.getResource());
            if (answer == null) {
                throw new NoAnswer();
            }
            return answer;
        }

        private static RetryPolicy policy(RetryProperties retry) {
            return RetryPolicy.builder()
                    .includes(NoAnswer.class)
                    .maxRetries(retry.getMaxAttempts() - 1)
                    .delay(Duration.ofMillis(retry.getInitialInterval()))
                    .multiplier(retry.getMultiplier())
                    .maxDelay(Duration.ofMillis(retry.getMaxInterval()))
                    .build();
        }
    }

    private static final class NoAnswer extends Exception {}
}
