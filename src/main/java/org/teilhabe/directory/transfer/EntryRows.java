package org.teilhabe.directory.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Holding;
import org.teilhabe.directory.Intake;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.State;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.directory.Translation;
import org.teilhabe.platform.text.PortalLanguage;

/** Entries of one kind as rows and back: envelope, texts, facts, contacts, translations. */
final class EntryRows {
    static final String ID = "id";
    static final String STATE = "state";
    static final String ADDRESS = "address";
    private static final List<String> ENVELOPE = List.of("valid_from", "valid_to", "verified", "sample");
    private static final List<String> STATES =
            Arrays.stream(State.values()).map(State::tag).toList();
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");
    private static final List<PortalLanguage> OTHERS = Arrays.stream(PortalLanguage.values())
            .filter(l -> l != PortalLanguage.DE)
            .toList();

    private final Layout layout;
    private final Kind kind;
    private final List<TextField> fields;

    EntryRows(Layout layout) {
        this.layout = layout;
        this.kind = layout.kind();
        this.fields = TextField.of(kind);
    }

    /** What an export has, for so many contacts and these languages. */
    List<String> columns(Intake.Extent extent) {
        var columns = new ArrayList<>(List.of(ID, STATE, ADDRESS));
        TextField.written(kind).forEach(f -> columns.add(f.tag()));
        columns.addAll(layout.factColumns());
        columns.addAll(ENVELOPE);
        columns.addAll(ContactColumns.names(extent.contacts()));
        extent.languages().forEach(l -> columns.addAll(columns(l)));
        return columns;
    }

    /** Everything a file may have. */
    Set<String> allColumns() {
        return new HashSet<>(columns(new Intake.Extent(ContactColumns.MOST, OTHERS)));
    }

    private List<String> columns(PortalLanguage language) {
        var columns = new ArrayList<String>();
        fields.forEach(f -> columns.add(column(f, language)));
        columns.add(status(language));
        return columns;
    }

    /** In German what a contact or a stop is called stands in columns of its own. */
    private List<TextField> fields(PortalLanguage language) {
        return language == PortalLanguage.DE ? TextField.written(kind) : fields;
    }

    private static String column(TextField field, PortalLanguage language) {
        return language == PortalLanguage.DE ? field.tag() : field.tag() + "_" + language.tag();
    }

    private static String status(PortalLanguage language) {
        return "translation_" + language.tag();
    }

    Cells print(Holding holding, References references) {
        var entry = holding.entry();
        var out = new Cells()
                .put(ID, holding.name())
                .put(STATE, entry.state().tag())
                .put(ADDRESS, holding.address());
        print(entry.texts(), PortalLanguage.DE, out);
        layout.print(entry.facts(), references, out);
        out.put("valid_from", entry.validFrom())
                .put("valid_to", entry.validTo())
                .put("verified", entry.verifiedOn())
                .put("sample", entry.sample() ? "ja" : "");
        ContactColumns.print(entry.facts().contacts(), out);
        holding.translations().forEach((language, translation) -> {
            print(translation.texts(), language, out);
            out.put(status(language), status(translation, entry.textRevision()));
        });
        return out;
    }

    private void print(Texts texts, PortalLanguage language, Cells out) {
        fields(language).forEach(f -> out.put(column(f, language), texts.get(f)));
    }

    /** {@code human}, {@code machine|read:title}, {@code released|outdated} or {@code human|outdated:summary}. */
    private String status(Translation translation, int textRevision) {
        var words = new ArrayList<String>();
        words.add(
                translation.origin() == Translation.Origin.HUMAN
                        ? "human"
                        : translation.released() ? "released" : "machine");
        translation.marks().read().stream().sorted().forEach(f -> words.add("read:" + f.tag()));
        var outdated = Intake.outdated(translation, kind, textRevision);
        if (outdated.containsAll(fields)) words.add("outdated");
        else outdated.forEach(f -> words.add("outdated:" + f.tag()));
        return String.join("|", words);
    }

    /**
     * The row of the file, completed by what there is: columns the file does not have, and languages in which it says
     * nothing, stay as they are.
     */
    Cells complete(Cells file, Set<String> given, Cells former) {
        var all = former.copy();
        given.forEach(column -> all.put(column, file.get(column)));
        for (var language : OTHERS) {
            var silent = fields.stream().noneMatch(f -> file.has(column(f, language)));
            if (silent) fields.forEach(f -> all.put(column(f, language), former.get(column(f, language))));
            if (!file.has(status(language))) all.put(status(language), former.get(status(language)));
        }
        if (!file.has(STATE)) all.put(STATE, former.get(STATE));
        if (former.has(ADDRESS)) all.put(ADDRESS, former.get(ADDRESS));
        return all;
    }

    /** @param wanted null: as the file says, else as it is; @return null where something is wrong and was said */
    Intake.@Nullable Item read(
            RowInput in, Cells file, @Nullable Holding former, Layout.Surroundings around, @Nullable State wanted) {
        var texts = new Texts(texts(in, PortalLanguage.DE));
        if (texts.title().isEmpty() && in.cell("title").isEmpty()) in.fault("title", "needed");
        var facts = layout.read(in, around);
        var from = in.date("valid_from");
        var to = in.date("valid_to");
        if (from != null && to != null && to.isBefore(from)) in.fault("valid_to", "order");
        var verified = in.date("verified");
        var sample = in.yes("sample");
        var said = file.has(STATE) ? in.choice(STATE, EntryRows::state, STATES) : wanted;
        var translations = translations(in, former);
        var item = facts == null || texts.title().isEmpty()
                ? null
                : new Intake.Item(
                        former, in.cell(ID), address(in), facts, texts, from, to, verified, sample, said, translations);
        if (item != null) checkPublishable(in, item);
        return in.faulty() ? null : item;
    }

    /** What the desk asks before the public sees an entry; one that it sees already was good enough. */
    private void checkPublishable(RowInput in, Intake.Item item) {
        var former = item.former();
        if (item.wanted() != State.PUBLISHED
                || former != null && former.entry().state() == State.PUBLISHED
                || kind != Kind.OFFER && kind != Kind.EVENT) return;
        if (!item.texts().has(TextField.SUMMARY)) in.fault("summary", "publish-summary");
        if (item.facts().conditions().map(c -> c.categories().isEmpty()).orElse(false))
            in.fault("categories", "publish-category");
        if (item.facts() instanceof EventFacts event && event.place() == null && event.onlineUrl() == null)
            in.fault("place", "publish-place");
    }

    private static @Nullable String address(RowInput in) {
        var address = in.optional(ADDRESS, 80);
        if (address == null || in.asItWas(ADDRESS) || address.matches("[a-z0-9]+(-[a-z0-9]+)*")) return address;
        in.fault(ADDRESS, "address");
        return null;
    }

    private static State state(String word) {
        return Arrays.stream(State.values())
                .filter(s -> s.tag().equals(word.toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private Map<TextField, String> texts(RowInput in, PortalLanguage language) {
        return fields(language).stream().collect(Collectors.toMap(f -> f, f -> text(in, column(f, language), f)));
    }

    private static String text(RowInput in, String column, TextField field) {
        if (field.rich()) return rich(in, column, field);
        return field == TextField.TITLE ? in.line(column, field.longest()) : in.lines(column, field.longest());
    }

    /** HTML as it is; text without any markup becomes paragraphs. Markup makes a text longer than people count it. */
    private static String rich(RowInput in, String column, TextField field) {
        var typed = in.lines(column, 2 * field.longest());
        if (typed.isEmpty() || in.asItWas(column) || MARKUP.matcher(typed).find()) return typed;
        return Arrays.stream(typed.split("\\n\\s*\\n"))
                .map(p -> "<p>" + Entities.escape(p.strip()).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private Map<PortalLanguage, Intake.Wording> translations(RowInput in, @Nullable Holding former) {
        var all = new EnumMap<PortalLanguage, Intake.Wording>(PortalLanguage.class);
        for (var language : OTHERS) {
            var texts = new Texts(texts(in, language));
            if (texts.fields().isEmpty()) continue;
            var before = former == null ? null : former.translations().get(language);
            all.put(language, wording(in, language, texts, before));
        }
        return all;
    }

    private Intake.Wording wording(RowInput in, PortalLanguage language, Texts texts, @Nullable Translation before) {
        var status = status(language);
        var words = in.choices(status, this::statusWord, statusWords());
        var reworded = before != null && !texts.equals(before.texts());
        // New words that nobody says more about are a person's, and made from the present German text.
        if (words.isEmpty() || reworded && in.asItWas(status) && !words.contains("machine"))
            return new Intake.Wording(texts, Translation.Origin.HUMAN, true, null, Set.of());
        var machine = words.contains("machine") || words.contains("released");
        return new Intake.Wording(
                texts,
                machine ? Translation.Origin.MACHINE : Translation.Origin.HUMAN,
                !words.contains("machine"),
                reworded && in.asItWas(status) ? null : named("outdated", words),
                named("read", words));
    }

    /** The fields that a word of the status names; without a name all of them. */
    private Set<TextField> named(String word, List<String> words) {
        return fields.stream()
                .filter(f -> words.contains(word) || words.contains(word + ":" + f.tag()))
                .collect(Collectors.toSet());
    }

    private List<String> statusWords() {
        var all = new ArrayList<>(List.of("human", "machine", "released", "outdated"));
        fields.forEach(f -> all.addAll(List.of("outdated:" + f.tag(), "read:" + f.tag())));
        return all;
    }

    private String statusWord(String word) {
        if (statusWords().contains(word)) return word;
        throw new IllegalArgumentException(word);
    }
}
