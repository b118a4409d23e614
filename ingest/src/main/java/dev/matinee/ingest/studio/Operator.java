package dev.matinee.ingest.studio;

/** Who signs in. The password is never printed. */
public record Operator(String email, String password) {
    @Override
    public String toString() {
        return email;
    }
}
