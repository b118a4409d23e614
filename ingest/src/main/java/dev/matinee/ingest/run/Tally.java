package dev.matinee.ingest.run;

/** What a run came to. */
public record Tally(int created, int changed, int unchanged, int refused) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    /** Counts one more title by the studio's word for it. */
    Tally plus(String result) {
        return switch (result) {
            case "created" -> new Tally(created + 1, changed, unchanged, refused);
            case "changed" -> new Tally(created, changed + 1, unchanged, refused);
            case "unchanged" -> new Tally(created, changed, unchanged + 1, refused);
            default -> new Tally(created, changed, unchanged, refused + 1);
        };
    }

    int all() {
        return created + changed + unchanged + refused;
    }

    @Override
    public String toString() {
        return "%d new, %d changed, %d unchanged, %d refused".formatted(created, changed, unchanged, refused);
    }
}
