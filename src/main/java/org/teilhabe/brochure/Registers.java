package org.teilhabe.brochure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.documents.Words;
import org.teilhabe.platform.text.PortalLanguage;

/** »Register« at the end of the book: what is where, from A to Z, by language spoken, by district. */
final class Registers {
    private final org.teilhabe.platform.text.Words words;
    private final EntryWriting writing;
    private final Taxonomy.Terms terms;
    private final OwnNames names;
    private final Alphabet alphabet;

    Registers(org.teilhabe.platform.text.Words words, EntryWriting writing, Taxonomy.Terms terms) {
        this.words = words;
        this.writing = writing;
        this.terms = terms;
        this.names = new OwnNames(words);
        this.alphabet = new Alphabet(words.language());
    }

    List<Book.Register> of(List<Published> entries, boolean districts) {
        var registers = new ArrayList<Book.Register>();
        registers.add(fromAToZ(entries));
        var tongues = byLanguage(entries);
        if (!tongues.groups().isEmpty()) registers.add(tongues);
        var places = byDistrict(entries);
        if (districts && !places.groups().isEmpty()) registers.add(places);
        return List.copyOf(registers);
    }

    /** Names, who offers it, and the topics of the second level. */
    private Book.Register fromAToZ(List<Published> entries) {
        var lines = new ArrayList<Book.Line>();
        var others = new LinkedHashMap<Words, List<String>>();
        for (var entry : entries) {
            lines.add(new Book.Line(writing.said(entry.title()), true, List.of(id(entry))));
            var provider = writing.provider(entry);
            if (provider != null && !provider.id().equals(entry.id()))
                note(others, writing.said(provider.title()), entry);
            categories(entry)
                    .flatMap(id -> terms.category(id).stream())
                    .filter(c -> c.parent() != null)
                    .forEach(c -> note(others, label(c), entry));
        }
        var own = lines.stream().map(line -> line.words().text()).toList();
        others.forEach((word, ids) -> {
            if (!own.contains(word.text())) lines.add(new Book.Line(word, false, List.copyOf(ids)));
        });
        var groups = alphabet.byLetter(lines, line -> line.words().text()).entrySet().stream()
                .map(g -> new Book.Group(Words.of(g.getKey()), null, g.getValue()))
                .toList();
        return new Book.Register("letters", words.get("brochure.register.az"), null, groups);
    }

    /** German is spoken everywhere; whoever looks here looks for another. */
    private Book.Register byLanguage(List<Published> entries) {
        var spoken = new TreeMap<String, List<Published>>();
        for (var entry : entries)
            conditions(entry).languages().stream()
                    .distinct()
                    .filter(tag -> !tag.equals("de"))
                    .forEach(tag ->
                            spoken.computeIfAbsent(tag, t -> new ArrayList<>()).add(entry));
        var groups = alphabet.sorted(List.copyOf(spoken.keySet()), names::in).stream()
                .map(tag -> {
                    var own = names.of(tag);
                    var named = names.in(tag);
                    return new Book.Group(
                            own,
                            own.text().equalsIgnoreCase(named) ? null : named,
                            lines(spoken.getOrDefault(tag, List.of())));
                })
                .toList();
        return new Book.Register("languages", words.get("brochure.register.languages"), null, groups);
    }

    private Book.Register byDistrict(List<Published> entries) {
        var districts = new LinkedHashMap<String, List<Published>>();
        for (var entry : entries)
            writing.places(entry).stream()
                    .map(place -> ((PlaceFacts) place.facts()).district())
                    .flatMap(Stream::ofNullable)
                    .filter(district -> !district.isBlank())
                    .distinct()
                    .forEach(d ->
                            districts.computeIfAbsent(d, x -> new ArrayList<>()).add(entry));
        var german = new Alphabet(PortalLanguage.DE);
        var groups = german.sorted(List.copyOf(districts.keySet()), d -> d).stream()
                .map(d -> new Book.Group(writing.german(d), null, lines(districts.getOrDefault(d, List.of()))))
                .toList();
        return new Book.Register("map", words.get("brochure.register.districts"), null, groups);
    }

    private List<Book.Line> lines(List<Published> entries) {
        return alphabet.sorted(entries, e -> e.title().value()).stream()
                .map(e -> new Book.Line(writing.said(e.title()), false, List.of(id(e))))
                .toList();
    }

    private static void note(Map<Words, List<String>> others, Words word, Published entry) {
        var ids = others.computeIfAbsent(word, w -> new ArrayList<>());
        if (!ids.contains(id(entry))) ids.add(id(entry));
    }

    private Words label(Category category) {
        var tag = words.tag();
        return category.labels().containsKey(tag)
                ? Words.of(category.label(words.language()))
                : writing.german(category.label(PortalLanguage.DE));
    }

    private static Stream<String> categories(Published entry) {
        return conditions(entry).categories().stream();
    }

    private static Conditions conditions(Published entry) {
        return entry.facts().conditions().orElse(Conditions.none());
    }

    private static String id(Published entry) {
        return entry.id().toString();
    }
}
