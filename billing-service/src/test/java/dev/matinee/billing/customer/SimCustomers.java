package dev.matinee.billing.customer;

import dev.matinee.billing.model.Bug;
import dev.matinee.billing.model.Memory;
import dev.matinee.billing.model.Sim;
import dev.matinee.billing.stripe.StripeCalls;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers in memory. */
public final class SimCustomers implements StoredCustomers {
    public static final String ACCOUNT = "account";
    public static final String CUSTOMER = "cus_1";

    private final Sim sim;
    private final Memory memory;
    private final Bug bug;

    private SimCustomers(Sim sim, Memory memory, Bug bug) {
        this.sim = sim;
        this.memory = memory;
        this.bug = bug;
    }

    /** The account has its customer already. */
    public static void add(Memory memory) {
        add(memory, CUSTOMER);
    }

    private static void add(Memory memory, @Nullable String stripeCustomer) {
        var customer = new StoredCustomer();
        customer.accountId = ACCOUNT;
        customer.stripeCustomer = stripeCustomer;
        memory.save(ACCOUNT, customer);
    }

    /** @param stripe null where it is not asked for customers */
    @SuppressWarnings("NullAway") // Nobody is erased.
    public static Customers of(Sim sim, Memory memory, @Nullable StripeCalls stripe, Bug bug) {
        var stored = new SimCustomers(sim, memory, bug);
        return new Customers(stored, stripe, null, memory) {
            @Override
            Optional<Asking> asking(String account) {
                return super.asking(account)
                        .map(a -> bug == Bug.NUMBERED ? new Asking(account, a.stripeCustomer(), memory.next()) : a);
            }

            @Override
            boolean taken(Asking asking, Runnable take) {
                return switch (bug) {
                    case NUMBERED -> takenIfNumberedHigher(asking, take);
                    case ARRIVAL_ORDER -> super.taken(asking(ACCOUNT).orElseThrow(), take);
                    default -> super.taken(asking, take);
                };
            }

            private boolean takenIfNumberedHigher(Asking asking, Runnable take) {
                new TransactionTemplate(memory).executeWithoutResult(status -> {
                    var customer = stored.lock(ACCOUNT).orElseThrow();
                    if (customer.version < asking.version()) {
                        customer.version = asking.version();
                        take.run();
                    }
                });
                return true;
            }

            @Override
            public <T> boolean takeOver(String account, Function<String, T> ask, Consumer<T> take) {
                if (bug != Bug.VERSION_AFTER_THE_ANSWER) {
                    return super.takeOver(account, ask, take);
                }
                T answer = ask.apply(CUSTOMER);
                while (!taken(asking(account).orElseThrow(), () -> take.accept(answer))) {
                    sim.step();
                }
                return true;
            }
        };
    }

    @Override
    public Optional<StoredCustomer> findByAccountId(String accountId) {
        return memory.find(StoredCustomer.class, accountId);
    }

    @Override
    public Optional<StoredCustomer> findByStripeCustomer(String stripeCustomer) {
        return findByAccountId(ACCOUNT).filter(customer -> stripeCustomer.equals(customer.stripeCustomer));
    }

    @Override
    public Optional<StoredCustomer> lock(String account) {
        if (bug != Bug.NO_LOCK) {
            sim.lock(account);
        }
        return memory.findLatest(StoredCustomer.class, account);
    }

    @Override
    public void insertIfAbsent(String account) {
        if (lock(account).isEmpty()) {
            add(memory, null);
        }
    }
}
