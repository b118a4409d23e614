-- In milliseconds, by the clock of the service as all else.
ALTER TABLE stripe_event ADD COLUMN received_at_ms BIGINT NOT NULL DEFAULT 0;

UPDATE stripe_event SET received_at_ms = UNIX_TIMESTAMP(received_at) * 1000;

ALTER TABLE stripe_event
    DROP KEY stripe_event_by_age,
    ADD KEY stripe_event_by_age (state, received_at_ms),
    DROP COLUMN received_at;
