package dev.matinee.billing.figures;

import dev.matinee.billing.figures.Figures.Day;
import dev.matinee.billing.figures.Sums.Sum;
import dev.matinee.billing.money.Money;
import dev.matinee.billing.webhook.AsideEvents;
import dev.matinee.kit.openapi.CommonProblems;
import dev.matinee.kit.problem.CommonProblem;
import dev.matinee.kit.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the business goes, day by day. */
@RestController
class FiguresController {
    private static final int MOST_DAYS = 400;

    private final Sums sums;
    private final AsideEvents aside;
    private final Clock clock;

    FiguresController(Sums sums, AsideEvents aside, Clock clock) {
        this.sums = sums;
        this.aside = aside;
        this.clock = clock;
    }

    @Operation(summary = "Subscribers, what they are worth a month, who came and who left, day by day")
    @CommonProblems(CommonProblem.INVALID)
    @GetMapping("/api/studio/billing/figures")
    Figures figures(@RequestParam(defaultValue = "28") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("days", "is between 1 and " + MOST_DAYS);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusDays(days - 1L);
        var found = sums.since(first.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new Figures(daily(found, first, today), aside.count());
    }

    private static List<Day> daily(List<Sum> found, LocalDate first, LocalDate last) {
        var days = new ArrayList<Day>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            long day = date.toEpochDay();
            var until = found.stream().filter(sum -> sum.day() <= day).toList();
            var that = found.stream().filter(sum -> sum.day() == day).toList();
            days.add(new Day(
                    date,
                    count(until, Sum::subscribers),
                    count(until, Sum::trialing),
                    money(until, Sum::monthly),
                    count(that, Sum::began),
                    count(that, Sum::left),
                    count(that, Sum::trialsBegan),
                    count(that, Sum::paymentsFailed),
                    money(that, Sum::paid),
                    money(that, Sum::refunded)));
        }
        return days;
    }

    private static int count(List<Sum> sums, ToIntFunction<Sum> what) {
        return sums.stream().mapToInt(what).sum();
    }

    /** By currency; those of which there is nothing are left out. */
    private static List<Money> money(List<Sum> sums, ToLongFunction<Sum> what) {
        Map<String, Long> amounts = new TreeMap<>();
        for (Sum sum : sums) {
            if (sum.currency() != null) {
                amounts.merge(sum.currency(), what.applyAsLong(sum), Long::sum);
            }
        }
        return amounts.entrySet().stream()
                .filter(amount -> amount.getValue() != 0)
                .map(amount -> new Money(amount.getValue(), amount.getKey()))
                .toList();
    }
}
