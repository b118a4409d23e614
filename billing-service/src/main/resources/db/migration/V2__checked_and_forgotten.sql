-- Open attempts are asked after in turn, those asked longest ago (or never) first.
ALTER TABLE checkout_attempt
    ADD COLUMN checked_at DATETIME(3) NULL,
    ADD KEY checkout_attempt_by_check (state, checked_at);

-- What was worked through is let go of, oldest first.
ALTER TABLE stripe_event ADD KEY stripe_event_by_age (state, received_at);
