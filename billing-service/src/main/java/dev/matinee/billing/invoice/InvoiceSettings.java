package dev.matinee.billing.invoice;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptAfterErasure how long what an erased account paid is kept, from the day of the invoice on: as long as the law
 *     asks for where the operator is
 */
@ConfigurationProperties("matinee.billing.invoices")
public record InvoiceSettings(@DefaultValue("10y") Period keptAfterErasure) {}
