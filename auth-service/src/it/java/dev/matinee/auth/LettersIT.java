package dev.matinee.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LettersIT extends OnRealStores {
    @Test
    void a_new_address_is_proven_once_by_the_letter_that_was_sent_to_it() throws Exception {
        String email = Api.newAddress();
        var registered = api.register(email, "native");
        String token = token(letters(email, 1).getFirst());
        assertThat(api.post("/api/auth/email/verify", Map.of("token", token)).status())
                .isEqualTo(204);
        assertThat(api.get("/api/auth/account", registered.accessToken())
                        .body()
                        .path("emailVerified")
                        .asBoolean())
                .isTrue();
        assertThat(api.post("/api/auth/email/verify", Map.of("token", token)).code())
                .isEqualTo("token-invalid");
    }

    @Test
    void a_forgotten_password_is_set_anew_in_the_readers_language_and_ends_every_session() throws Exception {
        String email = Api.newAddress();
        var registered = api.register(email, "native");
        letters(email, 1);
        assertThat(api.post("/api/auth/password/forgot", Map.of("email", email), "Accept-Language", "fr-FR")
                        .status())
                .isEqualTo(202);
        var letter = letters(email, 2).stream()
                .filter(sent -> text(sent).contains("/reset#token="))
                .findFirst()
                .orElseThrow();
        assertThat(letter.getSubject()).isEqualTo("Choisissez un nouveau mot de passe");
        assertThat(text(letter)).contains("text/plain", "text/html");
        var reset = Map.of("token", token(letter), "password", "a new one of some length");
        assertThat(api.post("/api/auth/password/reset", reset).status()).isEqualTo(204);
        assertThat(api.post("/api/auth/password/reset", reset).code()).isEqualTo("token-invalid");
        assertThat(api.refresh(registered.refreshToken()).code()).isEqualTo("session-ended");
        assertThat(api.signIn(email, "a new one of some length").status()).isEqualTo(200);
        assertThat(subjects(email, 3)).contains("Your password was changed");
    }

    @Test
    void an_owner_is_told_of_another_address_at_the_one_of_before() throws Exception {
        String before = Api.newAddress();
        String after = Api.newAddress();
        String token = api.register(before, "native").accessToken();
        letters(before, 1);

        assertThat(api.as(token, "PATCH", "/api/auth/account", Map.of("email", after, "password", Api.PASSWORD))
                        .status())
                .isEqualTo(200);

        assertThat(subjects(before, 2)).contains("Your e-mail address was changed");
        assertThat(subjects(after, 1)).containsExactly("Confirm your e-mail address");
    }

    @Test
    void an_erased_account_gets_a_last_letter() throws Exception {
        String email = Api.newAddress();
        String token = api.register(email, "native").accessToken();
        letters(email, 1);

        assertThat(api.as(token, "DELETE", "/api/auth/account", Map.of("password", Api.PASSWORD))
                        .status())
                .isEqualTo(204);

        assertThat(subjects(email, 2)).contains("Your account was erased");
    }

    /** Anybody may sign up with anybody's address, and call themselves anything. */
    @Test
    void strangers_get_no_words_of_somebody_elses_choosing() throws Exception {
        String victim = Api.newAddress();
        var registration =
                Map.of("email", victim, "password", Api.PASSWORD, "firstName", "Win at evil.example", "lastName", "V");
        assertThat(api.post("/api/auth/register", registration).status()).isEqualTo(201);

        assertThat(text(letters(victim, 1).getFirst())).contains("Hello,").doesNotContain("evil.example");
    }

    private static List<String> subjects(String to, int count) throws jakarta.mail.MessagingException {
        var subjects = new java.util.ArrayList<String>();
        for (var letter : letters(to, count)) {
            subjects.add(letter.getSubject());
        }
        return subjects;
    }

    @Test
    void a_name_brings_no_markup_into_a_letter() throws Exception {
        String email = Api.newAddress();
        var who = Map.of(
                "email", email, "password", Api.PASSWORD, "firstName", "<b>Ada</b>\r\nBcc: eve", "lastName", "V");
        assertThat(api.post("/api/auth/register", who).status()).isEqualTo(201);
        String token = token(letters(email, 1).getFirst());
        assertThat(api.post("/api/auth/email/verify", Map.of("token", token)).status())
                .isEqualTo(204);
        assertThat(api.post("/api/auth/password/forgot", Map.of("email", email)).status())
                .isEqualTo(202);
        var letter = letters(email, 2).stream()
                .filter(sent -> text(sent).contains("/reset#token="))
                .findFirst()
                .orElseThrow();
        assertThat(text(letter)).contains("&lt;b&gt;Ada&lt;/b&gt;");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    private static List<MimeMessage> letters(String to, int count) {
        long patience = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < patience) {
            MAIL.waitForIncomingEmail(200, MAIL.getReceivedMessages().length + 1);
            var found = Arrays.stream(MAIL.getReceivedMessages())
                    .filter(letter -> isTo(letter, to))
                    .toList();
            if (found.size() >= count) {
                return found;
            }
        }
        throw new AssertionError("No letter came to " + to);
    }

    private static boolean isTo(MimeMessage letter, String to) {
        try {
            return letter.getRecipients(RecipientType.TO)[0].toString().equals(to);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) {
        return GreenMailUtil.getWholeMessage(letter).replace("=\r\n", "").replace("=3D", "=");
    }

    private static String token(MimeMessage letter) {
        var found = Pattern.compile("token=([\\w-]{43})").matcher(text(letter));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
