-- Only ever added to.
CREATE TABLE ledger (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at_ms      BIGINT       NOT NULL,
    account_id VARCHAR(64)  NOT NULL,
    about      VARCHAR(20)  NOT NULL,
    about_id   VARCHAR(255) NOT NULL,
    state      VARCHAR(40)  NOT NULL,
    detail     VARCHAR(40)  NULL,
    plan_id    VARCHAR(40)  NULL,
    amount     BIGINT       NULL,
    currency   CHAR(3)      NULL,
    who        VARCHAR(20)  NOT NULL,
    by_id      VARCHAR(255) NULL,
    why        VARCHAR(500) NOT NULL,
    -- By how much more or less there is of each.
    subscribers INT         NOT NULL,
    trialing    INT         NOT NULL,
    monthly     BIGINT      NOT NULL,
    KEY ledger_by_account (account_id, id),
    KEY ledger_by_time (about, at_ms)
);

CREATE TABLE complimentary (
    account_id VARCHAR(64)  NOT NULL PRIMARY KEY,
    plan_id    VARCHAR(40)  NOT NULL,
    until_ms   BIGINT       NULL
);

ALTER TABLE subscription
    ADD COLUMN trial_end     DATETIME(3)  NULL,
    ADD COLUMN paused_from   DATETIME(3)  NULL,
    ADD COLUMN paused_until  DATETIME(3)  NULL,
    ADD KEY subscription_by_pause (paused_until),
    ADD COLUMN amount        BIGINT       NOT NULL DEFAULT 0,
    ADD COLUMN currency      CHAR(3)      NOT NULL DEFAULT 'EUR',
    ADD COLUMN billed_every  VARCHAR(10)  NOT NULL DEFAULT 'month';

-- Of which answer of Stripe's was taken over last: one that was asked for before that is asked for again.
-- And until when somebody works on what came of this customer.
ALTER TABLE customer
    RENAME COLUMN applied_ticket TO version,
    DROP COLUMN ticket,
    ADD COLUMN worked_until_ms BIGINT NOT NULL DEFAULT 0;

ALTER TABLE invoice
    DROP COLUMN ticket,
    ADD COLUMN attempts       INT          NOT NULL DEFAULT 0,
    ADD COLUMN number         VARCHAR(60)  NULL,
    ADD COLUMN payment_intent VARCHAR(255) NULL,
    ADD KEY invoice_by_payment (payment_intent);

-- Refunds and disputes.
CREATE TABLE adjustment (
    id            VARCHAR(255) NOT NULL PRIMARY KEY,
    about         VARCHAR(20)  NOT NULL,
    account_id    VARCHAR(64)  NOT NULL,
    invoice_id    VARCHAR(255) NULL,
    amount        BIGINT       NOT NULL,
    currency      CHAR(3)      NOT NULL,
    status        VARCHAR(40)  NOT NULL,
    reason        VARCHAR(120) NULL,
    created_at_ms BIGINT       NOT NULL,
    KEY adjustment_by_account (account_id, created_at_ms)
);

-- Of what names no customer: what was paid, by which it is known whose it is.
ALTER TABLE stripe_event
    ADD COLUMN payment_intent VARCHAR(255) NULL,
    ADD KEY stripe_event_by_payment (payment_intent, state);

ALTER TABLE stripe_event ADD KEY stripe_event_due_of (stripe_customer, state, next_at_ms);

-- What Stripe is asked to do, under the key by which it does it once.
CREATE TABLE stripe_wish (
    id          CHAR(36)     NOT NULL PRIMARY KEY,
    account_id  VARCHAR(64)  NOT NULL,
    wish        VARCHAR(500) NOT NULL,
    callers_key VARCHAR(255) NULL,
    request     VARCHAR(255) NOT NULL,
    begun_at_ms BIGINT       NOT NULL,
    done        BOOLEAN      NOT NULL DEFAULT FALSE,
    UNIQUE KEY stripe_wish_by_caller (account_id, callers_key),
    KEY stripe_wish_by_age (begun_at_ms)
);

-- One row: whose turn the reconciliation is, and what the last one found.
CREATE TABLE reconciliation (
    id             INT        NOT NULL PRIMARY KEY,
    taken_until_ms BIGINT     NOT NULL DEFAULT 0,
    ended_at_ms    BIGINT     NOT NULL DEFAULT 0,
    report         MEDIUMTEXT NULL
);

INSERT INTO reconciliation (id) VALUES (1);
