package dev.matinee.profile.avatar;

/**
 * A picture that a profile can have.
 *
 * @param name what it is called
 * @param url path at the edge, with the hash of its content
 */
public record Avatar(String id, String name, String url) {}
