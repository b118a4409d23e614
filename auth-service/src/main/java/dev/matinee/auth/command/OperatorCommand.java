package dev.matinee.auth.command;

import dev.matinee.auth.account.Accounts;
import dev.matinee.auth.account.Credentials;
import dev.matinee.auth.account.EmailAddress;
import dev.matinee.auth.account.NewAccount;
import dev.matinee.auth.letter.Letters;
import dev.matinee.auth.password.Lane;
import dev.matinee.auth.token.KeyRing;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Does what {@code matinee.auth.command} says, and ends the process: 0 if it is done, 2 if it is no command. Nobody has a
 * default password: an operator's account is made with one that nobody knows, and a link to set another.
 */
@Component
@ConditionalOnProperty("matinee.auth.command")
@EnableConfigurationProperties(CommandSettings.class)
class OperatorCommand implements ApplicationRunner {
    private static final int PASSWORD_BYTES = 32;

    private final CommandSettings settings;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Letters letters;
    private final KeyRing keys;
    private final ConfigurableApplicationContext context;

    OperatorCommand(
            CommandSettings settings,
            Accounts accounts,
            Credentials credentials,
            Letters letters,
            KeyRing keys,
            ConfigurableApplicationContext context) {
        this.settings = settings;
        this.accounts = accounts;
        this.credentials = credentials;
        this.letters = letters;
        this.keys = keys;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int status = done(String.valueOf(settings.command()));
        System.exit(SpringApplication.exit(context, () -> status));
    }

    private int done(String command) {
        return switch (command) {
            case "rotate-keys" -> {
                System.out.println("Signing key " + keys.rotate() + " is published, and signs in a while");
                yield 0;
            }
            case "make-operator" -> makeOperator(settings.commandEmail() == null ? "" : settings.commandEmail());
            default -> {
                System.err.println("matinee.auth.command is make-operator or rotate-keys, not " + command);
                yield 2;
            }
        };
    }

    private int makeOperator(String email) {
        if (!email.matches(EmailAddress.PATTERN)) {
            System.err.println("matinee.auth.command-email is not an e-mail address: " + email);
            return 2;
        }
        var there = accounts.byEmail(email);
        var account = there.orElseGet(() -> credentials.register(
                new NewAccount(email, unknownPassword(), "Matinee", "Operator", null, null), Lane.KNOWN));
        accounts.makeOperator(account.id());
        System.out.println(email + " is an operator from the next sign-in on");
        if (there.isEmpty()) {
            System.out.println("Set the password within half an hour: " + letters.resetLink(account));
        }
        return 0;
    }

    private static String unknownPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
