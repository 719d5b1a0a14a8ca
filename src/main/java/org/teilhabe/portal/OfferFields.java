package org.teilhabe.portal;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.teilhabe.platform.text.PortalLanguage;

/** Makes the filter form of the list of offers: every answer with its count, none that leads to nothing. */
final class OfferFields {
    private static final int LANGUAGES = 5;

    private final OfferListing.Found found;
    private final EntryWords words;

    OfferFields(OfferListing.Found found, EntryWords words) {
        this.found = found;
        this.words = words;
    }

    List<FilterField> all() {
        var fields = new ArrayList<FilterField>();
        for (var question : OfferQuestion.values())
            if (question != OfferQuestion.THEMA) field(question).ifPresent(fields::add);
        return fields;
    }

    private Optional<FilterField> field(OfferQuestion question) {
        var answers = question.answers().isEmpty() ? fromOffers(question) : fixed(question);
        if (answers.isEmpty()) return Optional.empty();
        var many = question == OfferQuestion.SPRACHE && answers.size() > LANGUAGES + 1;
        return Optional.of(new FilterField(
                question.parameter(),
                words.words().get("portal.filter." + question.parameter()),
                many ? answers.subList(0, LANGUAGES) : answers,
                many ? answers.subList(LANGUAGES, answers.size()) : List.of(),
                many ? words.words().get("portal.filter.more-languages", answers.size()) : ""));
    }

    private List<FilterField.Answer> fixed(OfferQuestion question) {
        return question.answers().stream()
                .map(a -> answer(question, a))
                .filter(a -> a.count() > 0 || a.chosen())
                .toList();
    }

    /** Languages by how many offers speak them, the reader's own before all; districts by name. */
    private List<FilterField.Answer> fromOffers(OfferQuestion question) {
        var collator = Collator.getInstance(ULocale.forLocale(words.language().locale()));
        Comparator<FilterField.Answer> byName = Comparator.comparing(FilterField.Answer::label, collator::compare);
        return found.all().rows().stream()
                .flatMap(question::answersOf)
                .distinct()
                .map(a -> answer(question, a))
                .filter(a -> a.count() > 0 || a.chosen())
                .sorted(
                        question == OfferQuestion.SPRACHE
                                ? Comparator.comparing((FilterField.Answer a) -> !own(a.value()))
                                        .thenComparing(Comparator.comparing(FilterField.Answer::count)
                                                .reversed())
                                        .thenComparing(byName)
                                : byName)
                .toList();
    }

    /** Whether it is the language of the page, under whichever of its names. */
    private boolean own(String tag) {
        return PortalLanguage.near(tag)
                .filter(language -> language == words.language())
                .isPresent();
    }

    private FilterField.Answer answer(OfferQuestion question, String value) {
        return new FilterField.Answer(
                value,
                label(question, value),
                found.sorted().count(question, value),
                found.filter().answers(question).contains(value));
    }

    private String label(OfferQuestion question, String value) {
        return switch (question) {
            case SPRACHE -> words.words().languageName(value);
            case STADTTEIL -> value;
            case THEMA ->
                words.terms()
                        .category(value)
                        .map(c -> c.label(words.language()))
                        .orElse(value);
            default -> words.words().get("portal.filter." + question.parameter() + "." + value);
        };
    }

    /** What is chosen, each with the address of the list without it. */
    List<Chip> chosen() {
        var chips = new ArrayList<Chip>();
        found.filter()
                .chosen()
                .forEach((question, answers) -> answers.stream()
                        .filter(a -> question != OfferQuestion.THEMA || topicBelow(a))
                        .forEach(a -> chips.add(new Chip(
                                label(question, a),
                                words.href("/angebote")
                                        + found.filter().without(question, a).query(1),
                                true))));
        return chips;
    }

    /** A topic of the first level is seen in the row of topics. */
    private boolean topicBelow(String id) {
        return words.terms().category(id).map(c -> c.parent() != null).orElse(false);
    }
}
