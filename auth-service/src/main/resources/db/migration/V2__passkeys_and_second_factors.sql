-- A public key of an authenticator (WebAuthn credential record). The public id of a passkey is its credential id.
CREATE TABLE passkey (
    credential_id   VARBINARY(1023) NOT NULL PRIMARY KEY,
    account_id      CHAR(36)        NOT NULL,
    label           VARCHAR(60)     CHARACTER SET utf8mb4 NOT NULL,
    public_key      VARBINARY(2048) NOT NULL,
    signature_count BIGINT          NOT NULL,
    uv_initialized  BOOLEAN         NOT NULL,
    backup_eligible BOOLEAN         NOT NULL,
    backup_state    BOOLEAN         NOT NULL,
    transports      VARCHAR(100)    NOT NULL,
    attestation     BLOB            NOT NULL,
    client_data     BLOB            NOT NULL,
    created_at      DATETIME(3)     NOT NULL,
    last_used_at    DATETIME(3)     NOT NULL,
    KEY passkey_by_account (account_id, created_at),
    CONSTRAINT passkey_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- What an authenticator has to sign: used once, short-lived. The account is empty for a sign-in: who it is, the answer says.
CREATE TABLE passkey_challenge (
    challenge  BINARY(32)  NOT NULL PRIMARY KEY,
    account_id VARCHAR(36) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    KEY passkey_challenge_by_end (expires_at)
);

-- The secret of an authenticator app (TOTP), encrypted by a key that is not here; in force once confirmed.
CREATE TABLE second_factor (
    account_id    CHAR(36)       NOT NULL PRIMARY KEY,
    sealed_secret VARBINARY(200) NOT NULL,
    confirmed_at  DATETIME(3)    NULL,
    -- The time step of the last code that was taken: none is taken twice.
    last_step     BIGINT         NOT NULL,
    tries         INT            NOT NULL,
    tries_since   DATETIME(3)    NOT NULL,
    CONSTRAINT second_factor_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE recovery_code (
    account_id CHAR(36) NOT NULL,
    code_hash  CHAR(64) NOT NULL,
    PRIMARY KEY (account_id, code_hash),
    CONSTRAINT recovery_code_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
