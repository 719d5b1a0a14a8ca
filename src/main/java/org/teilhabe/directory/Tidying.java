package org.teilhabe.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Writing;

/** Cleans rich text and turns mail addresses written in texts into contacts, before anything is kept. */
@Component
class Tidying {
    private final Messages messages;

    Tidying(Messages messages) {
        this.messages = messages;
    }

    record Tidy(Facts facts, Texts texts) {}

    Tidy tidy(Facts facts, Texts texts, PortalLanguage language) {
        return tidy(facts, texts, language, new Texts(Map.of()));
    }

    /** @param clean what was kept before; a text that is the same needs no cleaning */
    Tidy tidy(Facts facts, Texts texts, PortalLanguage language, Texts clean) {
        var word = messages.in(language).get("directory.contact-link");
        Set<String> addresses = new LinkedHashSet<>();
        Map<TextField, String> tidy = new EnumMap<>(TextField.class);
        texts.fields().forEach((field, text) -> {
            if (text.equals(clean.get(field))) {
                tidy.put(field, text);
            } else if (field.rich()) {
                var rich = RichText.clean(text, word);
                addresses.addAll(rich.addresses());
                tidy.put(field, rich.html());
            } else {
                addresses.addAll(Writing.mailIn(text));
                tidy.put(field, RichText.withoutAddresses(text, word));
            }
        });
        var whole = withAddresses(facts, addresses);
        if (language == PortalLanguage.DE) {
            tidy.put(TextField.CONTACTS, names(whole.contacts()));
            if (whole instanceof PlaceFacts place)
                tidy.put(TextField.STOP, Objects.requireNonNullElse(place.stop(), ""));
        }
        return new Tidy(whole, new Texts(tidy));
    }

    private static String names(List<Contact> contacts) {
        return contacts.stream().map(Contact::function).collect(Collectors.joining("\n"));
    }

    /** How a rich text will look once it is saved. */
    String shown(String html, PortalLanguage language) {
        return RichText.clean(html, messages.in(language).get("directory.contact-link"))
                .html();
    }

    private Facts withAddresses(Facts facts, Set<String> addresses) {
        var known = facts.contacts().stream().map(Contact::email).toList();
        var fresh = addresses.stream().filter(a -> !known.contains(a)).toList();
        if (fresh.isEmpty()) return facts;
        var contacts = new ArrayList<>(facts.contacts());
        var function = messages.in(PortalLanguage.DE).get("directory.contact");
        for (var address : fresh) contacts.add(new Contact(function, null, address, List.of(), null));
        return facts.withContacts(contacts);
    }
}
