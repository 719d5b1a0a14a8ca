package org.teilhabe.centre;

import java.time.LocalDate;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.time.HoursWords;

/** Turns the book of a day into the profile for a reader. */
final class ProfileWords {
    private final PortalLanguage language;
    private final HoursWords hours;

    ProfileWords(Words words) {
        this.language = words.language();
        this.hours = new HoursWords(words);
    }

    CentreProfile of(Book book, LocalDate day) {
        var identity = book.identity(day);
        var reach = book.reach(day);
        var mission = book.mission(day);
        var guide = book.guide(day);
        return new CentreProfile(
                identity.name().german(),
                identity.name().shown(language),
                identity.shortName(),
                identity.municipality(),
                identity.municipalityKey(),
                region(identity).shown(language),
                identity.unit().shown(language),
                identity.founded(),
                identity.website(),
                reach.address(),
                Phone.read(reach.phone()).orElse(null),
                reach.place(),
                reach.organisation(),
                mission.aim().shown(language),
                mission.aimLong().shown(language),
                mission.decision().shown(language),
                mission.union().shown(language),
                mission.legalBases().stream().map(b -> basis(b, day)).toList(),
                mission.actionFields().stream()
                        .map(f -> new CentreProfile.Field(
                                f.number(), f.title().shown(language), f.text().shown(language)))
                        .toList(),
                mission.tasks().stream()
                        .map(t -> new CentreProfile.Duty(
                                t.id(), t.title().shown(language), t.text().shown(language)))
                        .toList(),
                book.desks(day).desks().stream().map(this::desk).toList(),
                guide.questions().stream().map(this::question).toList(),
                guide.searched().stream()
                        .map(s -> new CentreProfile.Often(s.id(), s.text().shown(language)))
                        .toList(),
                book.opening(day).note().shown(language));
    }

    private static Text region(Identity identity) {
        var region = identity.region();
        return region == null ? Text.NONE : region.name();
    }

    private CentreProfile.Basis basis(Mission.LegalBasis basis, LocalDate day) {
        return new CentreProfile.Basis(
                basis.law(),
                basis.paragraph(),
                basis.from(),
                basis.to(),
                basis.holds(day),
                basis.text().shown(language));
    }

    private CentreProfile.Contact desk(Desks.Desk desk) {
        return new CentreProfile.Contact(
                desk.id(),
                desk.title().shown(language),
                desk.text().shown(language),
                Phone.read(desk.phone()).orElse(null),
                !desk.mail().isEmpty(),
                hours.week(desk.hours()),
                desk.offers());
    }

    private CentreProfile.First question(Guide.Question question) {
        return new CentreProfile.First(
                question.id(),
                question.question().shown(language),
                question.answer().shown(language),
                question.offer());
    }
}
