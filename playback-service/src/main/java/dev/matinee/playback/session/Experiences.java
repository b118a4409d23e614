package dev.matinee.playback.session;

import dev.matinee.events.v1.Experience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How sessions go, as the scripts in Redis add it up and answer it. */
final class Experiences {
    private static final String OF_UNKNOWN_KIND = "player";

    private Experiences() {}

    /** What a report adds: start-up, time stalled, errors, their code, and switches, in the order of the scripts. */
    static List<String> added(Qoe report) {
        return List.of(
                report.startupMs() == null ? "" : report.startupMs().toString(),
                text(report.rebufferMs()),
                text(report.errors()),
                report.errorCode() == null ? OF_UNKNOWN_KIND : report.errorCode(),
                text(report.switches()));
    }

    /** The session's so far. @param first where in a script's answer it begins */
    static Experience read(List<?> answer, int first) {
        var experience = Experience.newBuilder()
                .setWatchedMs(number(answer, first))
                .setStalledMs(number(answer, first + 2))
                .setSwitches(number(answer, first + 3))
                .setShownBits(number(answer, first + 4))
                .setShownMs(number(answer, first + 5));
        if (number(answer, first + 1) >= 0) {
            experience.setStartupMs(number(answer, first + 1));
        }
        for (int error = first + 6; error < answer.size(); error += 2) {
            experience.putErrors((String) answer.get(error), number(answer, error + 1));
        }
        return experience.build();
    }

    static String text(@Nullable Long number) {
        return number == null ? "0" : number.toString();
    }

    private static long number(List<?> answer, int at) {
        return ((Number) answer.get(at)).longValue();
    }
}
