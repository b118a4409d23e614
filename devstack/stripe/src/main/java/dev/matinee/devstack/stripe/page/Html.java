package dev.matinee.devstack.stripe.page;

import dev.matinee.devstack.stripe.money.Amounts;
import dev.matinee.devstack.stripe.payment.TestCard;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the hosted pages have in common: their look, and that they say what they are. */
final class Html {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1a1f36;--paper:#fff;--dim:#5b6478;--line:#d9dee8;--go:#0b5fcc;--bad:#b3093c;--soft:#f4f6fa}
            @media (prefers-color-scheme:dark){:root{--ink:#eef1f8;--paper:#14161f;--dim:#a5aec2;--line:#333a4d;--go:#6ea8ff;--bad:#ff8fa9;--soft:#1d2130}}
            *{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--soft)}
            main{max-width:30rem;margin:2rem auto;padding:2rem;background:var(--paper);border:1px solid var(--line);border-radius:14px}
            h1{font-size:1.35rem;margin:0 0 .25rem}h2{font-size:1.05rem;margin:2rem 0 .5rem}p{margin:.25rem 0 1rem;color:var(--dim)}
            .price{font-size:2.2rem;font-weight:650;color:var(--ink);margin:.25rem 0}
            label{display:block;font-weight:600;margin:1rem 0 .3rem}
            input,select{width:100%;font:inherit;padding:.7rem .8rem;border:1px solid var(--line);border-radius:8px;background:transparent;color:inherit}
            input[aria-invalid=true]{border-color:var(--bad)}.error{color:var(--bad);margin:.35rem 0 0}
            button,.button{display:block;width:100%;margin-top:1rem;padding:.8rem;border:1px solid transparent;border-radius:8px;font:inherit;font-weight:650;text-align:center;text-decoration:none;cursor:pointer;background:var(--go);color:var(--paper)}
            .quiet{background:transparent;color:var(--ink);border-color:var(--line)}
            :focus-visible{outline:3px solid var(--go);outline-offset:2px}
            table{width:100%;border-collapse:collapse;font-size:.95rem}td,th{padding:.4rem 0;border-bottom:1px solid var(--line);text-align:left}
            td:last-child,th:last-child{text-align:right}a{color:var(--go)}code{font-size:.95em;white-space:nowrap}
            .stand-in{max-width:30rem;margin:1.25rem auto 0;padding:0 1rem;font-size:.85rem;color:var(--dim);text-align:center}
            @media (max-width:34rem){main{margin:1rem;padding:1.25rem}}
            """;

    private Html() {}

    static Page page(int status, String title, String content) {
        return new Page(status, "text/html; charset=utf-8", """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title><style>%s</style></head>
                <body><p class="stand-in" role="note">This is a stand-in for Stripe on this machine. No money moves here.</p>
                <main>%s</main></body></html>
                """.formatted(escaped(title), STYLE, content), null);
    }

    /** A page that only says something. */
    static Page notice(int status, String title, String words, String more) {
        return page(status, title, "<h1>%s</h1><p>%s</p>%s".formatted(escaped(title), escaped(words), more));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A link, where the address is one of the web; nothing otherwise. */
    static String link(String address, String words) {
        return address.startsWith("http://") || address.startsWith("https://")
                ? "<a class=\"button quiet\" href=\"%s\">%s</a>".formatted(escaped(address), escaped(words))
                : "";
    }

    static String money(long amount, String currency) {
        return Amounts.shown(amount, currency);
    }

    /** A form that only has a button, for one action. */
    static String button(String action, String words) {
        return """
                <form method="post"><input type="hidden" name="action" value="%s">
                <button class="quiet" type="submit">%s</button></form>
                """.formatted(action, escaped(words));
    }

    /** What is wrong, for whoever sees or hears the page; nothing where nothing is. */
    static String error(String words) {
        return words.isEmpty() ? "" : "<p class=\"error\" role=\"alert\">%s</p>".formatted(escaped(words));
    }

    /** The test cards, and what becomes of each. */
    static String cards() {
        return Arrays.stream(TestCard.values())
                .map(card -> "<li><code>%s</code> %s</li>".formatted(card.number(), escaped(card.meaning())))
                .collect(Collectors.joining("", "<div id=\"cards\"><h2>Test cards</h2><ul>", "</ul></div>"));
    }

    static String price(JsonNode price) {
        return money(price.path("unit_amount").asLong(), price.path("currency").asString("eur")) + " per "
                + price.path("recurring").path("interval").asString("month");
    }

    static String day(JsonNode seconds) {
        return Instant.ofEpochSecond(seconds.asLong()).atOffset(ZoneOffset.UTC).format(DAY);
    }
}
