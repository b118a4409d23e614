package dev.matinee.recommendation.evaluate;

import dev.matinee.recommendation.learn.Watched;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.LongStream;

/** {@code ./matinee evaluate RATINGS}: the table to the standard output, what is chosen meanwhile to the other. */
public final class EvaluateCommand {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final String USAGE = """
            Usage: ./matinee evaluate RATINGS [--protocol random|last|users] [--seeds 5]

            RATINGS is MovieLens' u.data, ratings.dat or ratings.csv; every rating counts as watched.
              random   of each user, a quarter is hidden (as it is without --protocol)
              last     of each user, the latest is hidden
              users    a fifth of the users is not learnt from; four fifths of theirs are shown, the rest is hidden""";

    private final PrintStream out;
    private final PrintStream err;

    EvaluateCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        System.exit(new EvaluateCommand(System.out, System.err).run(words));
    }

    /** The exit code. */
    int run(String... words) {
        var arguments = Arguments.of(words);
        if (arguments.isEmpty()) {
            err.println(USAGE);
            return MISUSED;
        }
        try {
            evaluate(arguments.get());
            return 0;
        } catch (UnreadableRatings | TooFewRatings e) {
            err.println("evaluate: " + e.getMessage());
            return FAILED;
        }
    }

    private void evaluate(Arguments arguments) {
        var ratings = RatingsFile.read(arguments.file());
        Watched all = Numbering.of(ratings);
        out.printf(
                "%d users, %d items, %d ratings; %s; seeds 1 to %d%n",
                all.users().size(),
                all.items(),
                ratings.size(),
                arguments.protocol().words(),
                arguments.seeds());
        // Seeds do not depend on each other: one a core, at a time.
        var runs = LongStream.rangeClosed(1, arguments.seeds())
                .parallel()
                .mapToObj(seed -> run(all, arguments.protocol(), seed))
                .toList();
        out.println(Table.of(runs));
    }

    private List<Row> run(Watched all, Protocol protocol, long seed) {
        return new Contest(all, protocol, seed, err::println).run();
    }
}
