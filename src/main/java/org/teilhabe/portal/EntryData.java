package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Cost;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.web.PublicShell;
import tools.jackson.databind.json.JsonMapper;

/**
 * Offers and organisations in the words of schema.org. Says nothing the page does not say, and no mail address. An id is
 * the same in every language.
 */
@Component
class EntryData {
    private final JsonMapper json;

    EntryData(JsonMapper json) {
        this.json = json;
    }

    /** Safe inside a script element: no {@code <} can end it. */
    String write(Map<String, Object> thing) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", "https://schema.org");
        whole.putAll(thing);
        return json.writeValueAsString(whole)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    String offer(OfferPages.Found found, EntryWords words, PublicShell shell) {
        var offer = found.offer();
        var facts = found.facts();
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "GovernmentService");
        thing.put("@id", id(shell, offer.id()));
        thing.put("name", offer.title().value());
        put(thing, "description", offer.text(TextField.SUMMARY).value());
        thing.put("url", shell.canonical());
        thing.put("inLanguage", words.words().tag());
        facts.common().categories().stream()
                .findFirst()
                .flatMap(words.terms()::category)
                .ifPresent(c -> thing.put("serviceType", c.label(words.language())));
        var provider = facts.provider() == null ? null : found.others().get(facts.provider());
        if (provider != null) thing.put("serviceOperator", organisation(provider, shell));
        if (facts.common().cost() != null)
            thing.put("isAccessibleForFree", facts.common().cost().kind() == Cost.Kind.FREE);
        thing.put("availableChannel", channels(found, shell));
        var groups = facts.common().audiences().stream()
                .flatMap(g -> java.util.stream.Stream.ofNullable(
                        words.terms().targetGroups().get(g)))
                .map(g -> Map.of("@type", "Audience", "audienceType", g.label(words.language())))
                .toList();
        if (!groups.isEmpty()) thing.put("audience", groups);
        return write(thing);
    }

    private static List<Map<String, Object>> channels(OfferPages.Found found, PublicShell shell) {
        var channels = new ArrayList<Map<String, Object>>();
        for (var contact : found.facts().contacts()) {
            var phone =
                    contact.phone() == null ? null : Phone.read(contact.phone()).orElse(null);
            if (phone == null) continue;
            var channel = new LinkedHashMap<String, Object>();
            channel.put("@type", "ServiceChannel");
            channel.put("serviceUrl", shell.canonical());
            channel.put("servicePhone", Map.of("@type", "ContactPoint", "telephone", phone.international()));
            if (!contact.languages().isEmpty()) channel.put("availableLanguage", contact.languages());
            channels.add(channel);
        }
        for (var id : found.facts().places()) {
            var place = found.others().get(id);
            if (place == null) continue;
            var channel = new LinkedHashMap<String, Object>();
            channel.put("@type", "ServiceChannel");
            channel.put("serviceLocation", place(place, shell));
            if (!found.facts().common().languages().isEmpty())
                channel.put("availableLanguage", found.facts().common().languages());
            channels.add(channel);
        }
        return channels;
    }

    static Map<String, Object> organisation(Published organisation, PublicShell shell) {
        var facts = (OrganisationFacts) organisation.facts();
        var thing = new LinkedHashMap<String, Object>();
        thing.put(
                "@type",
                switch (facts.form()) {
                    case "municipal" -> "GovernmentOrganization";
                    case "school" -> "School";
                    case "company" -> "Corporation";
                    default -> "NGO";
                });
        thing.put("@id", id(shell, organisation.id()));
        thing.put("name", organisation.title().value());
        thing.put("url", shell.base() + shell.href(organisation.path()));
        return thing;
    }

    static Map<String, Object> place(Published place, PublicShell shell) {
        var facts = (PlaceFacts) place.facts();
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Place");
        thing.put("@id", id(shell, place.id()));
        thing.put("name", place.title().value());
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        put(address, "streetAddress", facts.street());
        put(address, "postalCode", facts.postcode());
        put(address, "addressLocality", facts.town());
        address.put("addressCountry", "DE");
        thing.put("address", address);
        var position = facts.position();
        if (position != null)
            thing.put(
                    "geo",
                    Map.of(
                            "@type",
                            "GeoCoordinates",
                            "latitude",
                            position.latitude(),
                            "longitude",
                            position.longitude()));
        return thing;
    }

    static String id(PublicShell shell, EntryId id) {
        return shell.base() + "/#" + id;
    }

    static void put(Map<String, Object> thing, String name, String value) {
        if (!value.isBlank()) thing.put(name, value);
    }
}
