CREATE TABLE profile (
    id             CHAR(36)    NOT NULL PRIMARY KEY,
    version        BIGINT      NOT NULL,
    account_id     VARCHAR(40) NOT NULL,
    name           VARCHAR(40) CHARACTER SET utf8mb4 NOT NULL,
    avatar_id      VARCHAR(40) NOT NULL,
    kids           BOOLEAN     NOT NULL,
    maturity       INT         NOT NULL,
    language       VARCHAR(35) NOT NULL,
    has_pin        BOOLEAN     NOT NULL,
    autoplay       BOOLEAN     NOT NULL,
    previews       BOOLEAN     NOT NULL,
    -- When maturity, kids or the PIN changed last, in milliseconds of the epoch: tokens issued before are out of date.
    claims_version BIGINT      NOT NULL,
    created_at     DATETIME(3) NOT NULL,
    KEY profile_by_account (account_id, created_at)
);

-- Whoever makes a profile locks its account's row first, so that no race makes a sixth.
CREATE TABLE account_lock (account_id VARCHAR(40) NOT NULL PRIMARY KEY);

CREATE TABLE profile_pin (
    profile_id   CHAR(36)     NOT NULL PRIMARY KEY,
    pin_hash     VARCHAR(200) NOT NULL,
    -- Tries since the last right one.
    tries        INT          NOT NULL,
    locked_until DATETIME(3)  NULL,
    CONSTRAINT profile_pin_of_profile FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE
);

-- The id is the order in which titles were added.
CREATE TABLE my_list (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    profile_id CHAR(36)    NOT NULL,
    title_id   VARCHAR(40) NOT NULL,
    added_at   DATETIME(3) NOT NULL,
    UNIQUE KEY my_list_once (profile_id, title_id),
    KEY my_list_newest (profile_id, id),
    CONSTRAINT my_list_of_profile FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE
);

CREATE TABLE rating (
    profile_id CHAR(36)    NOT NULL,
    title_id   VARCHAR(40) NOT NULL,
    thumb      VARCHAR(4)  NOT NULL,
    rated_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (profile_id, title_id),
    CONSTRAINT rating_of_profile FOREIGN KEY (profile_id) REFERENCES profile (id) ON DELETE CASCADE
);
