-- What failed is counted by Stripe's events of it, not by the state in which it is found.
ALTER TABLE invoice DROP COLUMN attempts;
