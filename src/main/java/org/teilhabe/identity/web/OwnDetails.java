package org.teilhabe.identity.web;

import java.util.List;
import java.util.Map;
import org.teilhabe.platform.text.Words;

/**
 * What a person sees and changes of their own account, in the back office and in the own area alike.
 *
 * @param here address of the page, under which its forms act
 * @param asksForOld whether a new password needs the old one
 * @param passkeysPossible false where the address is a number, which browsers accept no passkeys for
 * @param faults sentences by field name
 */
public record OwnDetails(
        String here,
        String name,
        String mail,
        List<String> roles,
        int version,
        List<Language> languages,
        boolean asksForOld,
        boolean hasPassword,
        boolean passkeysPossible,
        List<Key> passkeys,
        List<Session> sessions,
        Map<String, String> faults) {

    public record Language(String tag, String name, boolean chosen) {}

    public record Key(String id, String label, String made, String lastUsed) {}

    public record Session(String handle, String device, String way, String since, String lastUsed, boolean current) {}

    /** @return the sentence at this field; empty where it is fine */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** What the forms call their fields. */
    public Map<String, String> labels(Words words) {
        return Map.of(
                "name",
                words.get("identity.name"),
                "language",
                words.get("identity.language"),
                "old",
                words.get("identity.password.old"),
                "fresh",
                words.get("identity.password.new"),
                "again",
                words.get("identity.password.again"));
    }
}
