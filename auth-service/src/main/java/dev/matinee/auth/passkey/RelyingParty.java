package dev.matinee.auth.passkey;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * What this site asks of authenticators: a discoverable credential, and that the person is verified (by PIN or body), so
 * that a passkey is two factors in one. Its id is the host that browsers see: with another host, passkeys are void.
 */
@Component
class RelyingParty {
    private static final String NAME = "Matinee";

    private final PublicKeyCredentialRpEntity entity;
    private final WebAuthnRelyingPartyOperations operations;

    RelyingParty(StoredPasskeys passkeys, Owners owners, @Value("${matinee.public-url}") URI publicUrl) {
        entity = PublicKeyCredentialRpEntity.builder()
                .id(publicUrl.getHost())
                .name(NAME)
                .build();
        operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, entity, Set.of(origin(publicUrl)));
    }

    WebAuthnRelyingPartyOperations operations() {
        return operations;
    }

    PublicKeyCredentialCreationOptions creation(
            PublicKeyCredentialUserEntity user, Bytes challenge, List<CredentialRecord> known) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity)
                .user(user)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.RS256)
                .timeout(Challenges.LIFE)
                .excludeCredentials(known.stream().map(RelyingParty::descriptor).toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(entity.getId())
                .challenge(challenge)
                .timeout(Challenges.LIFE)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord known) {
        return PublicKeyCredentialDescriptor.builder()
                .id(known.getCredentialId())
                .transports(known.getTransports())
                .build();
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
