package dev.matinee.devstack.mail;

import java.time.Instant;

/** A message as it came in. */
record Letter(String id, Instant receivedAt, String to, String from, String subject, String text) {}
