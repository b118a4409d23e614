-- Which version of the terms its owner agreed to, and when; empty for accounts of before, and of clients that did not say.
ALTER TABLE account
    ADD COLUMN terms_version     VARCHAR(20) NULL,
    ADD COLUMN terms_accepted_at DATETIME(3) NULL;
