package org.teilhabe.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.Trail;

/** Signing in by password; five wrong ones in a row close this way for a quarter of an hour, and the owner hears of it. */
@Service
class PasswordSignIn {
    private static final int TRIES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Trail trail;
    private final Mailer mailer;
    private final Clock clock;
    private final TransactionTemplate transactions;

    PasswordSignIn(
            Accounts accounts,
            Passwords passwords,
            Trail trail,
            Mailer mailer,
            Clock clock,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.mailer = mailer;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** @return the account, or nothing: whether address, password or a lock was the reason, nobody is told */
    Optional<Account> attempt(String mail, String password) {
        var account = MailAddress.fold(mail).flatMap(accounts::byMail);
        var open = account.filter(Account::active).filter(a -> !a.lockedAt(clock.instant()));
        // The comparison is slow on purpose, therefore outside any transaction.
        if (passwords.matches(password, open.map(Account::password).orElse(null))) return open;
        open.ifPresent(a -> transactions.executeWithoutResult(status -> failed(a)));
        return Optional.empty();
    }

    private void failed(Account account) {
        if (accounts.failed(account.id()) < TRIES) return;
        accounts.lock(account.id(), clock.instant().plus(LOCKED));
        trail.did("account.locked", "account", account.id(), "");
        mailer.send(account.mail(), account.language(), "identity.locked", LOCKED.toMinutes());
    }
}
