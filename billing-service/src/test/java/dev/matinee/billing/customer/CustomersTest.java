package dev.matinee.billing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.stripe.model.Customer;
import dev.matinee.billing.stripe.StripeCalls;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** What happens to an account while Stripe is asked, when no transaction is open. */
class CustomersTest {
    private final StoredCustomers stored = mock(StoredCustomers.class);
    private final StripeCalls stripe = mock(StripeCalls.class);
    private final ErasureQueue queue = mock(ErasureQueue.class);
    private final Customers customers = new Customers(stored, stripe, queue, mock(PlatformTransactionManager.class));
    private final StoredCustomer ada = new StoredCustomer();

    @BeforeEach
    void adaIsKnown() {
        when(stored.lock("ada")).thenReturn(Optional.of(ada));
        when(stored.findByAccountId("ada")).thenReturn(Optional.of(ada));
    }

    @Test
    void aCustomerMadeWhileItsAccountWasErasedIsKeptJustToBeForgotten() {
        when(stripe.call(any(), any())).then(asked -> {
            ada.erased = true;
            var made = new Customer();
            made.setId("cus_1");
            return made;
        });

        assertThatThrownBy(() -> customers.ensure("ada"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(CommonProblem.NOT_FOUND_HERE));

        assertThat(ada.stripeCustomer).isEqualTo("cus_1");
        verify(queue).add("ada");
    }

    @Test
    void aCustomerStoredWhileAnotherWasForgottenIsNotTakenForIt() {
        ada.stripeCustomer = "cus_1";
        when(stripe.call(any())).then(asked -> {
            ada.stripeCustomer = "cus_2";
            return new Customer();
        });
        var forgotten = new AtomicBoolean();

        customers.forget("ada", customer -> forgotten.set(true));

        assertThat(ada.stripeCustomer).isEqualTo("cus_2");
        assertThat(forgotten).isFalse();
    }

    @Test
    void whatStripeHasForgottenIsForgottenHere() {
        ada.stripeCustomer = "cus_1";
        var forgotten = new AtomicReference<String>();

        customers.forget("ada", customer -> forgotten.set(customer.orElseThrow()));

        verify(stripe).call(any());
        assertThat(ada.stripeCustomer).isNull();
        assertThat(forgotten).hasValue("cus_1");
    }
}
