package dev.matinee.billing.customer;

import com.stripe.param.CustomerCreateParams;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.billing.stripe.StripeRefused;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which of Stripe's customers an account is. Stripe knows the account by its id only; its page asks for an address. */
@Service
public class Customers {
    /** Of those who ask at once, one is done with each try. */
    private static final int MOST_TRIES = 50;

    private final StoredCustomers stored;
    private final StripeCalls stripe;
    private final ErasureQueue queue;
    private final TransactionTemplate transactions;

    Customers(StoredCustomers stored, StripeCalls stripe, ErasureQueue queue, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.stripe = stripe;
        this.queue = queue;
        this.transactions = new TransactionTemplate(transactions);
    }

    private record Known(@Nullable String stripeCustomer, int generation) {}

    /** The account's customer, made if there was none. 404 for an account that was erased. */
    public String ensure(String account) {
        var known = inTransaction(() -> {
            stored.insertIfAbsent(account);
            var customer = stored.lock(account).orElseThrow();
            if (customer.erased) {
                throw Problem.notFound();
            }
            return new Known(customer.stripeCustomer, customer.generation);
        });
        if (known.stripeCustomer != null) {
            return known.stripeCustomer;
        }
        // The key is made of what is stored, so a crash before the answer is stored makes no second customer.
        String key = "matinee-customer-" + account + "-" + known.generation;
        String made = stripe.call(
                        s -> s.customers()
                                .create(
                                        CustomerCreateParams.builder()
                                                .putMetadata("account", account)
                                                .build(),
                                        StripeCalls.once(key)),
                        () -> failed(account, known.generation))
                .getId();
        var kept = inTransaction(() -> {
            var customer = stored.lock(account).orElseThrow();
            if (customer.stripeCustomer == null) {
                customer.stripeCustomer = made;
            }
            if (customer.erased) {
                queue.add(account);
            }
            return new Kept(customer.stripeCustomer, customer.erased);
        });
        if (kept.isErased) {
            throw Problem.notFound();
        }
        return kept.stripeCustomer;
    }

    /** The next gets another key. If one was made all the same, it is nobody's: nothing is ever bought with it. */
    private void failed(String account, int generation) {
        transactions.executeWithoutResult(status -> stored.lock(account)
                .filter(customer -> customer.stripeCustomer == null && customer.generation == generation)
                .ifPresent(customer -> customer.generation++));
    }

    /** @param isErased while Stripe was asked: what it made then is to be forgotten, too */
    private record Kept(String stripeCustomer, boolean isErased) {}

    /** Stripe does not have this customer (any more): the account gets another when it needs one. */
    @Transactional
    public void lost(String account, String stripeCustomer) {
        stored.lock(account)
                .filter(customer -> stripeCustomer.equals(customer.stripeCustomer))
                .ifPresent(customer -> {
                    customer.stripeCustomer = null;
                    customer.generation++;
                });
    }

    @Transactional(readOnly = true)
    public Optional<String> stripeCustomerOf(String account) {
        return stored.findByAccountId(account).flatMap(customer -> Optional.ofNullable(customer.stripeCustomer));
    }

    /** Empty for one that is no account's, or whose account was erased. */
    @Transactional(readOnly = true)
    public Optional<String> accountOf(String stripeCustomer) {
        return stored.findByStripeCustomer(stripeCustomer)
                .filter(customer -> !customer.erased)
                .map(customer -> customer.accountId);
    }

    /**
     * Asks Stripe about an account's customer, and takes the answer over. One counts only if no other was taken over since before
     * it was asked for; otherwise it is asked for again. So what is taken over is never older than what was.
     *
     * @param ask is given Stripe's customer; no transaction is open
     * @param take runs in a transaction that holds the customer's lock; not for an account that was erased
     * @return false for an account that is nobody to Stripe
     */
    public <T> boolean takeOver(String account, Function<String, T> ask, Consumer<T> take) {
        for (int i = 0; i < MOST_TRIES; i++) {
            var asking = asking(account).orElse(null);
            if (asking == null) {
                return false;
            }
            T answer = ask.apply(asking.stripeCustomer);
            if (taken(asking, () -> take.accept(answer))) {
                return true;
            }
        }
        throw CommonProblem.UNAVAILABLE
                .problem("Others change the same just now")
                .retryAfter(1);
    }

    /** @param version of what was taken over last */
    record Asking(String account, String stripeCustomer, long version) {}

    Optional<Asking> asking(String account) {
        return inTransaction(() -> stored.findByAccountId(account)
                .flatMap(customer -> Optional.ofNullable(customer.stripeCustomer)
                        .map(id -> new Asking(account, id, customer.version))));
    }

    /** False where it is to be asked again. */
    boolean taken(Asking asking, Runnable take) {
        return inTransaction(() -> {
            var customer = stored.lock(asking.account).orElseThrow();
            if (customer.erased || !asking.stripeCustomer.equals(customer.stripeCustomer)) {
                return true;
            }
            if (customer.version != asking.version) {
                return false;
            }
            customer.version++;
            take.run();
            return true;
        });
    }

    /** Locks the customer until the transaction ends; false where the account was erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(String account) {
        return stored.lock(account).filter(customer -> !customer.erased).isPresent();
    }

    /** The same for an account that may never have come here: it is known from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String account) {
        stored.insertIfAbsent(account);
        return lock(account);
    }

    /** From now on nothing is bought for the account and nothing of Stripe's is taken over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markErased(String account) {
        stored.insertIfAbsent(account);
        stored.lock(account).orElseThrow().erased = true;
    }

    /**
     * Has Stripe forget the customer of an erased account.
     *
     * @param forgotten run, with what Stripe forgot (nothing where there was nothing), in the transaction that lets go of the
     *     customer; not run where another was stored meanwhile
     */
    public void forget(String account, Consumer<Optional<String>> forgotten) {
        var known = stripeCustomerOf(account);
        known.ifPresent(this::deleteAtStripe);
        transactions.executeWithoutResult(status -> {
            var customer = stored.lock(account);
            if (known.equals(customer.flatMap(c -> Optional.ofNullable(c.stripeCustomer)))) {
                customer.ifPresent(c -> c.stripeCustomer = null);
                forgotten.accept(known);
            }
        });
    }

    private void deleteAtStripe(String id) {
        try {
            stripe.call(s -> s.customers().delete(id));
        } catch (StripeRefused refused) {
            if (!refused.isMissing(null)) {
                throw refused;
            }
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
