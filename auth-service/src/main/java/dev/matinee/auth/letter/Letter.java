package dev.matinee.auth.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter in its reader's language. Templates are {@code letters/<purpose>.<language>.txt}: the subject, an empty line,
 * and the text, in which the line that is the link becomes a button of the HTML part.
 */
record Letter(String language, String subject, String text, String html) {
    private static final String LINK = "{link}";

    static Letter of(Purpose purpose, Locale locale, String name, String link) {
        String language = locale.getLanguage().equals("fr") ? "fr" : "en";
        String[] template = read(purpose.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language + ".txt")
                .split("\n\n", 2);
        String text = template[1].replace("{name}", name).replace(LINK, link);
        return new Letter(language, template[0].strip(), text, html(language, template, name, link));
    }

    private static String html(String language, String[] template, String name, String link) {
        var body = new StringBuilder();
        for (String paragraph : template[1].strip().split("\n\n")) {
            String shown = paragraph.strip().equals(LINK)
                    ? "<a class=\"go\" href=\"" + HtmlUtils.htmlEscape(link) + "\">" + HtmlUtils.htmlEscape(template[0])
                            + "</a>"
                    : HtmlUtils.htmlEscape(paragraph.replace("{name}", name));
            body.append("<p>").append(shown).append("</p>\n");
        }
        return read("frame.html")
                .replace("{language}", language)
                .replace("{subject}", HtmlUtils.htmlEscape(template[0].strip()))
                .replace("{body}", body);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("letters/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
