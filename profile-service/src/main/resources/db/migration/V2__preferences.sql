-- What a service of the version before leaves out has a default here.
ALTER TABLE profile
    ADD COLUMN subtitles VARCHAR(35) NOT NULL DEFAULT 'off',
    ADD COLUMN audio     VARCHAR(35) NOT NULL DEFAULT 'original',
    ADD COLUMN accent    VARCHAR(20) NOT NULL DEFAULT 'AMBER';
