package dev.matinee.catalog.shelf;

import java.util.List;

/**
 * A channel: titles that somebody chose.
 *
 * @param color #rrggbb; empty for none
 * @param order its place among the channels, the least first
 * @param titles ids of those that come first, in this order
 */
public record Channel(String slug, String name, String tagline, String color, int order, List<String> titles) {}
