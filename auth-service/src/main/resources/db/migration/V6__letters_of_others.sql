-- In which language its owner is written to when nobody calls (BCP 47): that of the last sign-in that said one.
ALTER TABLE account ADD COLUMN language VARCHAR(35) CHARACTER SET ascii NULL;

-- Letters that others asked for, until the SMTP server has taken them.
CREATE TABLE waiting_letter (
    id         VARCHAR(100)    NOT NULL PRIMARY KEY,
    account_id CHAR(36)        NOT NULL,
    asked      VARBINARY(4000) NOT NULL,
    attempts   INT             NOT NULL DEFAULT 0,
    next_at_ms BIGINT          NOT NULL,
    KEY waiting_letter_due (next_at_ms),
    CONSTRAINT waiting_letter_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
