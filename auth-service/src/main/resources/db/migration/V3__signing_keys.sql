-- Keys that access tokens are signed with, encrypted by a key that is not here. Each is published from its making on, signs
-- from a while later until the next one does, and stays published until the last token that it signed is dead.
CREATE TABLE signing_key (
    -- 1, 2, 3 …: two instances that make a key at once make one.
    number     INT            NOT NULL PRIMARY KEY,
    id         VARCHAR(40)    NOT NULL,
    sealed     VARBINARY(4000) NOT NULL,
    created_at DATETIME(3)    NOT NULL,
    signs_from DATETIME(3)    NOT NULL,
    UNIQUE KEY signing_key_by_id (id)
);
