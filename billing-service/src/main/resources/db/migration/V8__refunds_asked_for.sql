-- What is to be given back, under the key by which Stripe does it once: written down before Stripe is asked.
CREATE TABLE refund_wish (
    id          CHAR(36)     NOT NULL PRIMARY KEY,
    account_id  VARCHAR(64)  NOT NULL,
    callers_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    invoice_id  VARCHAR(255) NOT NULL,
    amount      BIGINT       NULL,
    stripe_key  CHAR(36)     NOT NULL,
    begun_at_ms BIGINT       NOT NULL,
    done        BOOLEAN      NOT NULL DEFAULT FALSE,
    UNIQUE KEY refund_wish_by_caller (account_id, callers_key),
    KEY refund_wish_by_age (begun_at_ms)
);
