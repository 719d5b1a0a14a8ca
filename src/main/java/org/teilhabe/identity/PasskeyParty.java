package org.teilhabe.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.web.BaseAddress;

/**
 * Passkeys belong to a host name, and each centre has its own; so each address of the installation is a party of its
 * own. A passkey stands alone, without a password, therefore the device must know its person.
 */
@Component
class PasskeyParty implements WebAuthnRelyingPartyOperations {
    private final BaseAddress base;
    private final PasskeyOwners owners;
    private final Passkeys passkeys;
    private final LoadingCache<String, WebAuthnRelyingPartyOperations> parties =
            Caffeine.newBuilder().maximumSize(200).build(this::party);

    PasskeyParty(BaseAddress base, PasskeyOwners owners, Passkeys passkeys) {
        this.base = base;
        this.owners = owners;
        this.passkeys = passkeys;
    }

    /** Browsers take names only; 127.0.0.1 is none. */
    boolean possibleHere() {
        return !URI.create(base.here()).getHost().matches("[0-9.]+|\\[.*]");
    }

    private WebAuthnRelyingPartyOperations here() {
        return parties.get(base.here());
    }

    private WebAuthnRelyingPartyOperations party(String origin) {
        var us = PublicKeyCredentialRpEntity.builder()
                .id(URI.create(origin).getHost())
                .name("Teilhabe")
                .build();
        var party = new Webauthn4JRelyingPartyOperations(owners, passkeys, us, Set.of(origin));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return here().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return here().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return here().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return here().authenticate(request);
    }
}
