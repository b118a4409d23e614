package dev.matinee.auth.account;

import dev.matinee.auth.password.Lane;
import dev.matinee.auth.password.PasswordHasher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;

/** Makes the first operator, once. A password that was changed since stays as it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("matinee.auth.bootstrap-operator.email")
@EnableConfigurationProperties(BootstrapOperator.class)
class OperatorAtStart implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(OperatorAtStart.class);

    private final BootstrapOperator operator;
    private final Accounts accounts;
    private final PasswordHasher hasher;

    OperatorAtStart(BootstrapOperator operator, Accounts accounts, PasswordHasher hasher) {
        this.operator = operator;
        this.accounts = accounts;
        this.hasher = hasher;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.byEmail(operator.email()).ifPresentOrElse(there -> accounts.makeOperator(there.id()), this::make);
    }

    private void make() {
        var first = new NewAccount(operator.email(), operator.password(), "First", "Operator", null, null);
        try {
            var made = accounts.add(first, hasher.hash(operator.password(), Lane.KNOWN), null, true);
            log.info("The first operator is account {}", made.id());
        } catch (DataIntegrityViolationException raced) {
            log.info("Another instance made the first operator");
        }
    }
}
