package dev.matinee.auth.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter in its reader's language. Templates are {@code letters/<name>.<language>.txt}: the subject, an empty line, and
 * the text. A line <code>{link}</code>, with the words for it where they are others than the subject, is the address in the
 * text part, and a button in the HTML part. A paragraph with a word of which there is nothing to say is left out.
 */
record Letter(String language, String subject, String text, String html) {
    private static final String LINK = "{link}";

    /**
     * What a template leaves open.
     *
     * @param name empty where it is not known that the reader chose it
     * @param words what the others in braces stand for
     */
    record Filling(String name, String link, Map<String, String> words) {
        private String in(String text) {
            String filled = text.replace(" {name}", name.isEmpty() ? "" : " " + name);
            for (var word : words.entrySet()) {
                filled = filled.replace("{" + word.getKey() + "}", word.getValue());
            }
            return filled;
        }

        private boolean isSilentOn(String paragraph) {
            return words.entrySet().stream()
                    .anyMatch(word -> word.getValue().isEmpty() && paragraph.contains("{" + word.getKey() + "}"));
        }
    }

    static boolean isWrittenIn(Locale locale) {
        return locale.getLanguage().equals("fr") || locale.getLanguage().equals("en");
    }

    static Letter of(String template, Locale locale, Filling filling) {
        String language = locale.getLanguage().equals("fr") ? "fr" : "en";
        String[] parts = read(template + "." + language + ".txt").split("\n\n", 2);
        String subject = parts[0].strip();
        var text = new StringBuilder();
        var html = new StringBuilder();
        for (String paragraph : parts[1].strip().split("\n\n")) {
            if (filling.isSilentOn(paragraph)) {
                continue;
            }
            if (paragraph.startsWith(LINK)) {
                String label = paragraph.substring(LINK.length()).strip();
                text.append(filling.link);
                html.append(button(filling.link, label.isEmpty() ? subject : label));
            } else {
                text.append(filling.in(paragraph));
                html.append("<p>")
                        .append(HtmlUtils.htmlEscape(filling.in(paragraph)))
                        .append("</p>\n");
            }
            text.append("\n\n");
        }
        String whole = read("frame.html")
                .replace("{language}", language)
                .replace("{subject}", HtmlUtils.htmlEscape(subject))
                .replace("{body}", html);
        return new Letter(language, subject, text.toString().strip() + "\n", whole);
    }

    private static String button(String link, String label) {
        return "<p><a class=\"go\" href=\"" + HtmlUtils.htmlEscape(link) + "\">" + HtmlUtils.htmlEscape(label)
                + "</a></p>\n";
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("letters/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
