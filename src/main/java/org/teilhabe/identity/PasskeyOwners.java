package org.teilhabe.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts, as passkeys see them: an id, the mail address to tell them apart, a name to show. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(accounts.find(Passkeys.account(id)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String mail) {
        return entity(accounts.byMail(mail));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are not made by passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Accounts do not end by passkeys");
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> account) {
        return account.map(a -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Passkeys.handle(a.id()))
                        .name(a.mail())
                        .displayName(a.name())
                        .build())
                .orElse(null);
    }
}
