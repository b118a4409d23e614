-- Whose an event is, so that it goes with its customer.
ALTER TABLE stripe_event
    ADD COLUMN stripe_customer VARCHAR(255) NULL,
    ADD KEY stripe_event_by_customer (stripe_customer);

UPDATE stripe_event
SET stripe_customer = JSON_UNQUOTE(JSON_EXTRACT(payload, '$.data.object.customer'))
WHERE JSON_TYPE(JSON_EXTRACT(payload, '$.data.object.customer')) = 'STRING';

-- Kept without an account: what the law wants to know of money, and nobody's name.
ALTER TABLE invoice ADD KEY invoice_by_age (created_at);
