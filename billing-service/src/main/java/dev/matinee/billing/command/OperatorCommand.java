package dev.matinee.billing.command;

import dev.matinee.billing.reconciliation.ReconciliationRuns;
import dev.matinee.billing.webhook.AsideEvents;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Does what {@code matinee.billing.command} says, and ends the process: 0 if it is done, 1 if it cannot be done now, 2 if it is no
 * command. What is to be replayed is worked through by whichever instance runs.
 */
@Component
@ConditionalOnProperty("matinee.billing.command")
class OperatorCommand implements ApplicationRunner {
    private final CommandSettings settings;
    private final AsideEvents aside;
    private final ReconciliationRuns reconciliation;
    private final ConfigurableApplicationContext context;

    OperatorCommand(
            CommandSettings settings,
            AsideEvents aside,
            ReconciliationRuns reconciliation,
            ConfigurableApplicationContext context) {
        this.settings = settings;
        this.aside = aside;
        this.reconciliation = reconciliation;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int status = done(String.valueOf(settings.command()));
        System.exit(SpringApplication.exit(context, () -> status));
    }

    private int done(String command) {
        return switch (command) {
            case "replay-events" -> replay();
            case "reconcile" -> reconcile();
            default -> {
                System.err.println("matinee.billing.command is replay-events or reconcile, not " + command);
                yield 2;
            }
        };
    }

    private int replay() {
        String event = settings.commandEvent();
        if (event == null || event.isBlank()) {
            System.out.println("Events of Stripe's that are tried again: " + aside.replayAll());
            return 0;
        }
        boolean isAside = aside.replay(event);
        System.out.println(isAside ? event + " is tried again" : "No event " + event + " is set aside");
        return isAside ? 0 : 1;
    }

    private int reconcile() {
        var report = reconciliation.now().orElse(null);
        if (report == null) {
            System.out.println("Another instance compares just now");
            return 1;
        }
        System.out.printf(
                "Compared with Stripe: %d subscriptions, %d invoices. Not as they are there: %d%n",
                report.subscriptions(), report.invoices(), report.drifted());
        report.drift()
                .forEach(one -> System.out.printf(
                        "%s %s of account %s: here %s, at Stripe %s; %s%n",
                        one.kind(),
                        one.id(),
                        one.account(),
                        one.ours(),
                        one.stripes(),
                        one.unmended() == null ? "mended" : "not mended: " + one.unmended()));
        return 0;
    }
}
