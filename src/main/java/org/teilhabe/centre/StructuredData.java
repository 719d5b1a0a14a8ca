package org.teilhabe.centre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Access;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.Slot;
import org.teilhabe.platform.time.Span;

/**
 * The centre in the words of schema.org. Opening hours are those of the house: a day on which only the telephone is
 * answered is closed there, as machines understand it, and the telephone's hours stand at the contact point.
 */
final class StructuredData {
    private static final int DAYS_AHEAD = 42;

    private final PortalLanguage language;
    private final String base;

    StructuredData(PortalLanguage language, String base) {
        this.language = language;
        this.base = base;
    }

    Map<String, Object> of(Book book, LocalDateTime now) {
        var today = now.toLocalDate();
        var identity = book.identity(today);
        var address = book.reach(today).address();
        var opening = book.opening(today);
        var page = base + "/" + language.tag() + "/ueber-uns";
        var office = new LinkedHashMap<String, Object>();
        office.put("@type", "GovernmentOffice");
        office.put("@id", base + "/#zentrum");
        office.put("name", identity.name().german());
        var name = identity.name().in(language).text();
        if (!name.equals(identity.name().german())) office.put("alternateName", List.of(name, identity.shortName()));
        else if (!identity.shortName().isEmpty()) office.put("alternateName", identity.shortName());
        office.put("url", page);
        office.put("address", address(address));
        var latitude = address.latitude();
        var longitude = address.longitude();
        if (latitude != null && longitude != null)
            office.put("geo", Map.of("@type", "GeoCoordinates", "latitude", latitude, "longitude", longitude));
        var phone = Phone.read(book.reach(today).phone());
        phone.ifPresent(p -> office.put("telephone", p.international()));
        if (!identity.municipality().isEmpty())
            office.put(
                    "parentOrganization", Map.of("@type", "GovernmentOrganization", "name", identity.municipality()));
        office.put("openingHoursSpecification", week(opening.visits()));
        var special = special(book, today);
        if (!special.isEmpty()) office.put("specialOpeningHoursSpecification", special);
        office.put(
                "contactPoint",
                contact(book, today, phone.map(Phone::international).orElse(""), opening));
        return office;
    }

    private Map<String, Object> address(Address address) {
        return Map.of(
                "@type", "PostalAddress",
                "streetAddress", address.street(),
                "postalCode", address.postcode(),
                "addressLocality", address.town(),
                "addressCountry", "DE");
    }

    private Map<String, Object> contact(Book book, LocalDate today, String phone, Opening opening) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("@type", "ContactPoint");
        contact.put("contactType", "customer service");
        if (!phone.isEmpty()) contact.put("telephone", phone);
        contact.put("url", base + "/" + language.tag() + "/kontakt");
        var hours = opening.phone().rules().isEmpty() ? opening.visits() : opening.phone();
        contact.put("hoursAvailable", week(hours));
        return contact;
    }

    private static List<Map<String, Object>> week(Hours hours) {
        return hours.rules().stream()
                .map(rule -> {
                    var entry = times(rule.span());
                    entry.put(
                            "dayOfWeek",
                            rule.days().stream().map(StructuredData::day).toList());
                    return (Map<String, Object>) entry;
                })
                .toList();
    }

    /** Days of the coming weeks on which the house is open otherwise than its weekday says, runs of closed days joined. */
    private static List<Map<String, Object>> special(Book book, LocalDate today) {
        var entries = new ArrayList<Map<String, Object>>();
        for (var day : IntStream.range(0, DAYS_AHEAD).mapToObj(today::plusDays).toList()) {
            var usual = book.opening(day).visits().on(day.getDayOfWeek());
            var open = visits(book.on(day));
            if (open.equals(usual)) continue;
            if (open.isEmpty()) close(entries, day);
            else open.forEach(span -> entries.add(dated(times(span), day, day)));
        }
        return List.copyOf(entries);
    }

    private static List<Span> visits(List<Slot> slots) {
        return slots.stream()
                .filter(s -> s.access() != Access.PHONE)
                .map(Slot::span)
                .toList();
    }

    /** Opens and closes at midnight: closed all day, as search engines understand it. */
    private static void close(List<Map<String, Object>> entries, LocalDate day) {
        var last = entries.isEmpty() ? null : entries.getLast();
        if (last != null
                && "00:00".equals(last.get("closes"))
                && Objects.equals(last.get("validThrough"), day.minusDays(1).toString()))
            last.put("validThrough", day.toString());
        else entries.add(dated(times(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)), day, day));
    }

    private static Map<String, Object> dated(Map<String, Object> entry, LocalDate first, LocalDate last) {
        entry.put("validFrom", first.toString());
        entry.put("validThrough", last.toString());
        return entry;
    }

    private static Map<String, Object> times(Span span) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("@type", "OpeningHoursSpecification");
        entry.put("opens", span.from().toString());
        entry.put("closes", span.to().toString());
        return entry;
    }

    private static String day(DayOfWeek day) {
        return "https://schema.org/" + day.name().charAt(0)
                + day.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
