package dev.matinee.auth.passkey;

import dev.matinee.kit.problem.CommonProblem;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** WebAuthn's own JSON (Level 3, 5.1.8 to 5.1.10), as browsers give and take it. */
@Component
class CeremonyJson {
    private static final int CHALLENGE_BYTES = 32;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Map<String, Object> written(Object options) {
        return json.convertValue(options, new TypeReference<>() {});
    }

    <R extends AuthenticatorResponse> PublicKeyCredential<R> read(Map<String, Object> given, Class<R> response) {
        try {
            PublicKeyCredential<R> credential = json.convertValue(
                    given, json.getTypeFactory().constructParametricType(PublicKeyCredential.class, response));
            if (credential.getRawId() == null || credential.getResponse() == null) {
                throw CommonProblem.MALFORMED.problem();
            }
            return credential;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw CommonProblem.MALFORMED.problem();
        }
    }

    /** What was signed, as the client says; whether it was really signed, the ceremony tells. */
    Bytes challenge(Bytes clientData) {
        try {
            String said = json.readTree(clientData.getBytes()).path("challenge").asString("");
            return bytes(said)
                    .filter(challenge -> challenge.getBytes().length == CHALLENGE_BYTES)
                    .orElseThrow(CommonProblem.MALFORMED::problem);
        } catch (JacksonException unreadable) {
            throw CommonProblem.MALFORMED.problem();
        }
    }

    static Optional<Bytes> bytes(String base64url) {
        try {
            return Optional.of(new Bytes(Base64.getUrlDecoder().decode(base64url)));
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }
}
