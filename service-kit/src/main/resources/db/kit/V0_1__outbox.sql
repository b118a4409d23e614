CREATE TABLE outbox (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    event_id   CHAR(36)     NOT NULL,
    topic      VARCHAR(60)  NOT NULL,
    event_key  VARCHAR(100) NOT NULL,
    event_type VARCHAR(120) NOT NULL,
    payload    MEDIUMBLOB   NULL
);

-- One row: whoever holds its lock is the one relay that speaks, so that events leave in order.
CREATE TABLE outbox_relay (id INT PRIMARY KEY);
INSERT INTO outbox_relay VALUES (1);

CREATE TABLE heard_event (
    listener VARCHAR(60)  NOT NULL,
    event_id VARCHAR(100) NOT NULL,
    heard_at TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (listener, event_id),
    KEY heard_event_by_time (heard_at)
);

CREATE TABLE idempotency_key (
    account_id   VARCHAR(40)  NOT NULL,
    operation    VARCHAR(60)  NOT NULL,
    idem_key     VARCHAR(255) NOT NULL,
    fingerprint  CHAR(64)     NOT NULL,
    answer       TEXT         NULL,
    created_at   TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
    PRIMARY KEY (account_id, operation, idem_key),
    KEY idempotency_key_by_time (created_at)
);
