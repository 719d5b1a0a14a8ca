package org.teilhabe.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.postgres.DataFolder;
import org.teilhabe.platform.tenancy.CurrentCentre;

/**
 * »Formularstempel«: a public form without cookie bears a signed stamp of purpose, centre, time and a number that
 * counts once. Too quick is a robot, too old is asked again, the same number twice is a repeated click.
 */
@Component
public class Stamps {
    private static final Duration QUICKEST = Duration.ofSeconds(2);
    private static final Duration OLDEST = Duration.ofHours(12);

    private final byte[] key;
    private final Clock clock;
    private final Ids ids;
    private final JdbcClient jdbc;

    Stamps(DataFolder data, Clock clock, Ids ids, JdbcClient jdbc) {
        this.key = HexFormat.of().parseHex(data.secret("stamps"));
        this.clock = clock;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    public String issue(String purpose) {
        var number = ids.next();
        var issued = clock.millis();
        return issued + "." + number + "." + sign(purpose, issued, number);
    }

    /**
     * Redeems a stamp within the transaction of the deed it guards.
     *
     * @return false where this very stamp was redeemed before: the deed is done already and is not done twice
     */
    @Transactional
    public boolean redeem(String purpose, String stamp) {
        var parts = stamp.split("\\.", 3);
        if (parts.length != 3) throw new Rejected("form.stamp.invalid");
        long issued;
        UUID number;
        try {
            issued = Long.parseLong(parts[0]);
            number = UUID.fromString(parts[1]);
        } catch (IllegalArgumentException e) {
            throw new Rejected("form.stamp.invalid");
        }
        if (!MessageDigest.isEqual(bytes(sign(purpose, issued, number)), bytes(parts[2])))
            throw new Rejected("form.stamp.invalid");
        var age = Duration.between(Instant.ofEpochMilli(issued), clock.instant());
        if (age.compareTo(QUICKEST) < 0) throw new Rejected("form.stamp.quick");
        if (age.compareTo(OLDEST) > 0) throw new Rejected("form.stamp.old");
        return jdbc.sql("insert into used_stamp (number) values (?) on conflict do nothing")
                        .param(number)
                        .update()
                == 1;
    }

    /** Numbers of stamps that are too old to be shown again need not be remembered. */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("delete from used_stamp where used_at < :before")
                .param("before", OffsetDateTime.now(clock).minusDays(1))
                .update();
    }

    /** The number of a stamp that was redeemed: what was done with it is known by it. */
    public static UUID number(String stamp) {
        return UUID.fromString(stamp.split("\\.", 3)[1]);
    }

    /**
     * Words to be carried in an address for a while, signed for this centre; everybody who has the address can read them.
     *
     * @param words without a dot
     */
    public String seal(String purpose, String words) {
        var sealed = clock.millis();
        return sealed + "." + words + "." + sign(purpose, sealed, words);
    }

    /** The words of an unbroken seal; empty where it is broken, foreign or older than {@code longest}. */
    public Optional<String> unseal(String purpose, String sealed, Duration longest) {
        var parts = sealed.split("\\.", 3);
        if (parts.length != 3 || !parts[0].matches("[0-9]{1,15}")) return Optional.empty();
        var at = Long.parseLong(parts[0]);
        if (!MessageDigest.isEqual(bytes(sign(purpose, at, parts[1])), bytes(parts[2]))) return Optional.empty();
        var age = Duration.between(Instant.ofEpochMilli(at), clock.instant());
        return age.compareTo(longest) > 0 ? Optional.empty() : Optional.of(parts[1]);
    }

    private String sign(String purpose, long issued, Object number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var text = purpose + "|" + CurrentCentre.id() + "|" + issued + "|" + number;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
