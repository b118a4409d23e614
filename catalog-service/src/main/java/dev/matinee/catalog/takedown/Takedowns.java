package dev.matinee.catalog.takedown;

import dev.matinee.catalog.CatalogProblem;
import dev.matinee.catalog.title.Change.Act;
import dev.matinee.catalog.title.Change.Action;
import dev.matinee.catalog.title.TakenDown;
import dev.matinee.catalog.title.TitleDocument;
import dev.matinee.catalog.title.TitleRecord;
import dev.matinee.catalog.title.Titles;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Takes titles down, and lifts that (docs/adr/0053). The title's record says it at once, and so do all services a moment
 * later; what then takes longer is owed before it is said, and paid by {@link Settlement}.
 */
@Service
public class Takedowns {
    private final Titles titles;
    private final DebtStore debts;
    private final Settlement settlement;
    private final Clock clock;

    Takedowns(Titles titles, DebtStore debts, Settlement settlement, Clock clock) {
        this.titles = titles;
        this.debts = debts;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Again changes nothing: it is still taken down since then, by them and for that. */
    public TitleRecord takeDown(String id, String by, String reason) {
        var before = titles.document(id).takenDown();
        if (before == null) {
            debts.owe(Debt.Kind.REMOVE, id, Debt.ALL, clock.instant());
        }
        var edit = titles.edit(id, null, Act.of(by, Action.TAKEN_DOWN), title -> takenDown(title, by, reason));
        settlement.begin();
        return edit.record();
    }

    private TitleDocument takenDown(TitleDocument title, String by, String reason) {
        return title.takenDown() != null
                ? title
                : title.takeDown(new TakenDown(clock.instant(), by, reason, false))
                        .detachAll();
    }

    /** It may be published again, and is encoded again. 409 while the takedown is not done. */
    public TitleRecord restore(String id, String by) {
        var takenDown = titles.document(id).takenDown();
        if (takenDown != null) {
            if (!takenDown.done()) {
                throw CatalogProblem.TAKEDOWN_UNFINISHED.problem();
            }
            debts.owe(Debt.Kind.ENCODE, id, Debt.ALL, clock.instant());
        }
        var edit = titles.edit(id, null, Act.of(by, Action.RESTORED), TitleDocument::restore);
        settlement.begin();
        return edit.record();
    }
}
