-- Why what is owed could not be collected: declined, or authentication; and how much of it is owed still.
ALTER TABLE invoice
    ADD COLUMN problem VARCHAR(20) NULL,
    ADD COLUMN due     BIGINT      NOT NULL DEFAULT 0;

-- What an account's owner was written to about: each once.
CREATE TABLE letter (
    fact       VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    account_id VARCHAR(64)  NOT NULL,
    at_ms      BIGINT       NOT NULL,
    KEY letter_by_account (account_id),
    KEY letter_by_age (at_ms)
);
