CREATE TABLE account (
    id               CHAR(36)     NOT NULL PRIMARY KEY,
    version          BIGINT       NOT NULL,
    email            VARCHAR(254) CHARACTER SET utf8mb4 NOT NULL,
    -- The address as it is compared: in small letters, composed (NFC).
    email_key        VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    email_verified   BOOLEAN      NOT NULL,
    password_hash    VARCHAR(200) NOT NULL,
    first_name       VARCHAR(60)  CHARACTER SET utf8mb4 NOT NULL,
    last_name        VARCHAR(60)  CHARACTER SET utf8mb4 NOT NULL,
    roles            VARCHAR(60)  NOT NULL,
    -- SHA-256 of the Idempotency-Key it was registered with.
    registration_key CHAR(64)     NULL,
    created_at       DATETIME(3)  NOT NULL,
    UNIQUE KEY account_by_email (email_key)
);

-- A refresh token family is a session. Its tokens are derived from the seed, the generation and a secret that is not here.
CREATE TABLE refresh_family (
    id                CHAR(36)     NOT NULL PRIMARY KEY,
    account_id        CHAR(36)     NOT NULL,
    client            VARCHAR(10)  NOT NULL,
    device            VARCHAR(80)  CHARACTER SET utf8mb4 NOT NULL,
    place             CHAR(2)      NULL,
    seed              BINARY(32)   NOT NULL,
    generation        INT          NOT NULL,
    rotated_at        DATETIME(3)  NOT NULL,
    created_at        DATETIME(3)  NOT NULL,
    idle_until        DATETIME(3)  NOT NULL,
    absolute_until    DATETIME(3)  NOT NULL,
    ended_at          DATETIME(3)  NULL,
    profile_id        VARCHAR(40)  NULL,
    profile_maturity  INT          NOT NULL DEFAULT 0,
    profile_kids      BOOLEAN      NOT NULL DEFAULT FALSE,
    profile_claims    BIGINT       NOT NULL DEFAULT 0,
    profile_chosen_at DATETIME(3)  NULL,
    KEY refresh_family_by_account (account_id, ended_at),
    KEY refresh_family_by_end (absolute_until),
    CONSTRAINT refresh_family_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- What proves that somebody reads an address: single-use, short-lived, only its hash is kept.
CREATE TABLE letter_token (
    token_hash CHAR(64)     NOT NULL PRIMARY KEY,
    account_id CHAR(36)     NOT NULL,
    purpose    VARCHAR(20)  NOT NULL,
    email_key  VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    expires_at DATETIME(3)  NOT NULL,
    KEY letter_token_by_account (account_id, purpose),
    KEY letter_token_by_end (expires_at),
    CONSTRAINT letter_token_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
