-- Operators are few among many: they are listed by name for those who read who changed what.
CREATE INDEX account_by_roles ON account (roles, id);
