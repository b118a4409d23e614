CREATE TABLE account_pin (
    account_id   VARCHAR(40)  NOT NULL PRIMARY KEY,
    pin_hash     VARCHAR(200) NOT NULL,
    -- Tries since the last right one.
    tries        INT          NOT NULL,
    locked_until DATETIME(3)  NULL
);
