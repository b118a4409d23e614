CREATE TABLE plan (
    id               VARCHAR(40)  PRIMARY KEY,
    name             VARCHAR(80)  NOT NULL,
    amount           BIGINT       NOT NULL,
    currency         CHAR(3)      NOT NULL,
    billing_interval VARCHAR(10)  NOT NULL,
    max_height       INT          NOT NULL,
    streams          INT          NOT NULL,
    downloads        INT          NOT NULL,
    trial_days       INT          NOT NULL,
    position         INT          NOT NULL,
    offered          BOOLEAN      NOT NULL,
    stripe_price     VARCHAR(255) NULL
);

-- Tickets are drawn before Stripe is asked; what was asked for later is newer, whatever arrives first.
CREATE TABLE customer (
    account_id      VARCHAR(64)  PRIMARY KEY,
    stripe_customer VARCHAR(255) NULL,
    generation      INT          NOT NULL DEFAULT 0,
    ticket          BIGINT       NOT NULL DEFAULT 0,
    applied_ticket  BIGINT       NOT NULL DEFAULT 0,
    erased          BOOLEAN      NOT NULL DEFAULT FALSE,
    UNIQUE KEY customer_by_stripe (stripe_customer)
);

CREATE TABLE checkout_attempt (
    id           CHAR(36)     PRIMARY KEY,
    account_id   VARCHAR(64)  NOT NULL,
    plan_id      VARCHAR(40)  NOT NULL,
    stripe_price VARCHAR(255) NOT NULL,
    trial_days   INT          NOT NULL,
    stripe_key   CHAR(36)     NOT NULL,
    session_id   VARCHAR(255) NULL,
    url          TEXT         NULL,
    state        VARCHAR(10)  NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    KEY checkout_attempt_by_account (account_id, state),
    KEY checkout_attempt_by_session (session_id),
    KEY checkout_attempt_by_state (state, created_at)
);

CREATE TABLE subscription (
    account_id           VARCHAR(64)  PRIMARY KEY,
    stripe_subscription  VARCHAR(255) NOT NULL,
    status               VARCHAR(30)  NOT NULL,
    plan_id              VARCHAR(40)  NOT NULL,
    current_period_end   DATETIME(3)  NOT NULL,
    cancel_at_period_end BOOLEAN      NOT NULL,
    ends_at              DATETIME(3)  NULL,
    past_due_since       DATETIME(3)  NULL
);

CREATE TABLE entitlement (
    account_id     VARCHAR(64) PRIMARY KEY,
    version        BIGINT      NOT NULL,
    status         VARCHAR(30) NOT NULL,
    entitled       BOOLEAN     NOT NULL,
    entitled_until DATETIME(3) NULL,
    plan_id        VARCHAR(40) NOT NULL,
    max_height     INT         NOT NULL,
    streams        INT         NOT NULL,
    downloads      INT         NOT NULL,
    KEY entitlement_by_end (entitled, entitled_until),
    KEY entitlement_by_plan (plan_id)
);

CREATE TABLE invoice (
    id         VARCHAR(255) PRIMARY KEY,
    account_id VARCHAR(64)  NOT NULL,
    ticket     BIGINT       NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    amount     BIGINT       NOT NULL,
    currency   CHAR(3)      NOT NULL,
    status     VARCHAR(30)  NOT NULL,
    hosted_url TEXT         NULL,
    pdf_url    TEXT         NULL,
    KEY invoice_by_account (account_id, created_at, id)
);

CREATE TABLE stripe_event (
    id          VARCHAR(255) PRIMARY KEY,
    type        VARCHAR(120) NOT NULL,
    payload     MEDIUMTEXT   NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    attempts    INT          NOT NULL DEFAULT 0,
    next_at_ms  BIGINT       NOT NULL,
    cause       TEXT         NULL,
    received_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    KEY stripe_event_due (state, next_at_ms)
);

CREATE TABLE erasure (
    account_id VARCHAR(64)  PRIMARY KEY,
    attempts   INT          NOT NULL DEFAULT 0,
    next_at_ms BIGINT       NOT NULL,
    KEY erasure_due (next_at_ms)
);
