package org.teilhabe.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.teilhabe.centre.Address;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.BaseAddress;

/** What a paper says of the house it comes from: its head, its foot, its day, and how it can be checked. */
@Component
class Stationery {
    private final CentreReading centre;
    private final Messages messages;
    private final BaseAddress base;
    private final Clock clock;

    Stationery(CentreReading centre, Messages messages, BaseAddress base, Clock clock) {
        this.centre = centre;
        this.messages = messages;
        this.base = base;
        this.clock = clock;
    }

    /** The house writes German; a translation stands beside it. */
    Words words() {
        return messages.in(PortalLanguage.DE);
    }

    Words words(PortalLanguage language) {
        return messages.in(language);
    }

    CentreProfile house() {
        return centre.profile(PortalLanguage.DE);
    }

    String today() {
        return words().fullDate(LocalDate.now(clock));
    }

    /** »Leverkusen, 25. November 2026« */
    String placeAndDay() {
        var house = house();
        var town = house.address().town();
        return (town.isEmpty() ? house.municipality() : town) + ", " + today();
    }

    Letter.Sender sender() {
        var house = house();
        return new Letter.Sender(house.municipality(), house.officialName(), back(house), foot(house));
    }

    private static String back(CentreProfile house) {
        var address = house.address();
        var name = house.shortName().isEmpty() ? house.municipality() : house.shortName();
        return given(name, address.street(), town(address)).collect(Collectors.joining(" · "));
    }

    private List<List<String>> foot(CentreProfile house) {
        var words = words();
        var columns = new ArrayList<List<String>>();
        column(columns, "visit", given(house.address().street(), town(house.address())));
        var phone = house.phone();
        column(
                columns,
                "contact",
                given(
                        phone == null ? "" : words.get("documents.paper.phone.line", phone.shown()),
                        centre.mail().orElse(""),
                        bare(house.website())));
        var opening = centre.opening(PortalLanguage.DE);
        column(
                columns,
                opening.pause() == null ? "hours" : "hours.phone",
                Stream.concat(
                        opening.week().stream().map(line -> line.days() + " " + line.times()),
                        given(opening.note().text())));
        return List.copyOf(columns);
    }

    private void column(List<List<String>> columns, String title, Stream<String> lines) {
        var all = Stream.concat(Stream.of(words().get("documents.paper." + title)), lines)
                .toList();
        if (all.size() > 1) columns.add(all);
    }

    private static Stream<String> given(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank());
    }

    private static String town(Address address) {
        return (address.postcode() + " " + address.town()).strip();
    }

    private static String bare(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    Proof proof(Paper paper) {
        var words = words();
        var page = base.here() + "/" + PortalLanguage.DE.tag() + GenuineController.PATH;
        var kind = "documents.paper.check." + paper.kind().tag();
        return new Proof(
                words.get(kind),
                paper.kind() == Paper.Kind.CERTIFICATE ? words.get(kind + ".text") : null,
                words.get("documents.paper.number", paper.number().toString()),
                words.get("documents.paper.code", paper.printed()),
                page.replaceFirst("^https?://", ""),
                new Qr(page + "/" + paper.code()));
    }
}
