package org.teilhabe.brochure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.brochure.Changes;
import org.teilhabe.brochure.Edition;
import org.teilhabe.brochure.EditionDesk;
import org.teilhabe.brochure.MailConsents;
import org.teilhabe.brochure.Version;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Makes the pages of editions. */
@Component
class EditionPages {
    private final EditionDesk desk;
    private final MailConsents consents;
    private final Directory directory;
    private final DeskShells shells;
    private final Clock clock;

    EditionPages(EditionDesk desk, MailConsents consents, Directory directory, DeskShells shells, Clock clock) {
        this.desk = desk;
        this.consents = consents;
        this.directory = directory;
        this.shells = shells;
        this.clock = clock;
    }

    EditionsPage list(HttpServletRequest request) {
        var shell = shells.of(request, EditionController.HERE, "brochure.desk.title");
        var all = desk.all();
        return new EditionsPage(
                shell,
                all.stream()
                        .filter(e -> e.state() != Edition.State.FROZEN)
                        .map(e -> row(e, shell.words()))
                        .toList(),
                all.stream()
                        .filter(e -> e.state() == Edition.State.FROZEN)
                        .map(e -> row(e, shell.words()))
                        .toList(),
                editor());
    }

    private EditionsPage.Row row(Edition edition, Words words) {
        var frozen = edition.frozenAt();
        var when = frozen == null
                ? words.get("brochure.desk.changed", words.fullDate(day(edition.updatedAt())))
                : words.get("brochure.desk.frozen-on", words.fullDate(day(frozen)));
        return new EditionsPage.Row(
                href(edition.id()),
                title(edition),
                when + " · " + languages(edition, words),
                state(edition, words),
                tone(edition));
    }

    private LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    private ZoneId zone() {
        return clock.getZone();
    }

    static String href(UUID id) {
        return EditionController.HERE + "/" + id;
    }

    private static String title(Edition edition) {
        return edition.plan().titles().getOrDefault("de", "");
    }

    private static String languages(Edition edition, Words words) {
        return edition.plan().languages().size() > 3
                ? words.get(
                        "brochure.desk.languages", edition.plan().languages().size())
                : edition.plan().tongues().stream()
                        .map(l -> words.languageName(l.tag()))
                        .collect(Collectors.joining(", "));
    }

    static String state(Edition edition, Words words) {
        return edition.number() == null
                ? words.get("brochure.desk.state." + edition.state().tag())
                : words.get("brochure.desk.state.frozen", edition.number());
    }

    private static String tone(Edition edition) {
        return switch (edition.state()) {
            case DRAFT -> "plain";
            case FREEZING -> "info";
            case FROZEN -> "ok";
        };
    }

    static boolean editor() {
        return Actor.find().filter(a -> a.has(Role.LEITUNG, Role.REDAKTION)).isPresent();
    }

    Head head(HttpServletRequest request, Edition edition, String current, String titleKey) {
        var shell = shells.of(request, EditionController.HERE, titleKey);
        return new Head(
                shell.titled(title(edition) + " – " + shell.title()),
                href(edition.id()),
                title(edition),
                state(edition, shell.words()),
                tone(edition),
                current,
                edition.state() == Edition.State.DRAFT && editor());
    }

    EditionPage edition(HttpServletRequest request, UUID id) {
        var edition = desk.find(id);
        var head = head(request, edition, "overview", "brochure.desk.tab.overview");
        var words = head.shell().words();
        var draft = edition.state() == Edition.State.DRAFT;
        var files = desk.files(id);
        return new EditionPage(
                head,
                refusal(edition, words),
                facts(edition, words, draft && editor()),
                edition.state() == Edition.State.FREEZING ? progress(edition, files, words) : null,
                edition.plan().tongues().stream()
                        .map(l -> links(edition, l, files, words))
                        .toList(),
                draft ? changes(id, words) : null,
                draft
                        && Actor.find()
                                .filter(a -> a.has(Role.LEITUNG, Role.FREIGABE))
                                .isPresent(),
                edition.state() == Edition.State.FROZEN,
                edition.state() == Edition.State.FROZEN ? "/" + words.tag() + "/wegweiser" : null);
    }

    private static @Nullable String refusal(Edition edition, Words words) {
        var refusal = edition.refusal();
        if (refusal == null) return null;
        return words.get(
                "brochure.desk.refusal",
                words.languageName(refusal.language()),
                words.get(refusal.key(), refusal.arguments().toArray()));
    }

    private List<EditionPage.Fact> facts(Edition edition, Words words, boolean linked) {
        var plan = edition.plan();
        var here = linked ? href(edition.id()) : null;
        var facts = new ArrayList<EditionPage.Fact>();
        facts.add(fact(words, "date", words.fullDate(plan.date()), here, "/angaben"));
        facts.add(fact(words, "languages", languages(edition, words), here, "/angaben"));
        facts.add(fact(words, "size", plan.size().name(), here, "/angaben"));
        if (edition.state() == Edition.State.DRAFT) {
            var figures = desk.figures(edition.id());
            facts.add(fact(
                    words,
                    "entries",
                    words.get(
                            "brochure.desk.entries",
                            figures.entries(),
                            figures.byChapter().size()),
                    here,
                    "/auswahl"));
            if (!figures.left().isEmpty())
                facts.add(fact(
                        words,
                        "left",
                        words.get("brochure.desk.left.count", figures.left().size()),
                        here,
                        "/auswahl"));
            facts.add(fact(
                    words,
                    "mails",
                    words.get("brochure.desk.consents.count", consents.all().size()),
                    linked ? EditionController.HERE : null,
                    "/einwilligungen"));
        }
        return facts;
    }

    private static EditionPage.Fact fact(Words words, String name, String value, @Nullable String here, String path) {
        return new EditionPage.Fact(words.get("brochure.desk.fact." + name), value, here == null ? "" : here + path);
    }

    private static EditionPage.Progress progress(Edition edition, List<EditionDesk.File> files, Words words) {
        var of = edition.plan().languages().size() * Version.values().length;
        return new EditionPage.Progress(
                href(edition.id()) + "/stand", files.size(), of, words.get("brochure.desk.progress", files.size(), of));
    }

    private static EditionPage.BookLinks links(
            Edition edition, PortalLanguage language, List<EditionDesk.File> files, Words words) {
        return new EditionPage.BookLinks(
                words.languageName(language.tag()),
                language.ownName(),
                language.tag(),
                href(edition.id()) + "/vorschau.pdf?sprache=" + language.tag() + "&art=",
                size(files, language, Version.WEB, words),
                size(files, language, Version.PRINT, words));
    }

    private static String size(List<EditionDesk.File> files, PortalLanguage language, Version version, Words words) {
        return files.stream()
                .filter(f -> f.language() == language && f.version() == version)
                .map(f -> words.get("brochure.desk.file", f.pages(), words.size(f.size())))
                .findFirst()
                .orElse("");
    }

    private EditionPage.@Nullable ChangesPart changes(UUID id, Words words) {
        return desk.changes(id)
                .map(changes -> new EditionPage.ChangesPart(
                        changes.none() ? words.get("brochure.desk.changes.none") : "",
                        List.of(
                                        changeList("fresh", "ok", changes.fresh(), words),
                                        changeList("changed", "info", changes.changed(), words),
                                        changeList("gone", "plain", changes.gone(), words))
                                .stream()
                                .filter(l -> !l.entries().isEmpty())
                                .toList()))
                .orElse(null);
    }

    private EditionPage.ChangeList changeList(String name, String tone, List<Changes.Change> changes, Words words) {
        var there =
                directory.byIds(changes.stream().map(c -> EntryId.of(c.id())).toList(), PortalLanguage.DE);
        return new EditionPage.ChangeList(
                words.get("brochure.desk.changes." + name, changes.size()),
                tone,
                changes.stream()
                        .map(c -> new EditionPage.ChangeLink(c.title(), address(there.get(EntryId.of(c.id())))))
                        .toList());
    }

    private static String address(@Nullable Published entry) {
        return entry == null ? "" : address(entry.kind(), entry.id());
    }

    static String address(Kind kind, EntryId id) {
        return "/verwaltung/" + kind.noun() + "/" + id;
    }

    FreezePage freeze(HttpServletRequest request, UUID id, @Nullable Rejected refused) {
        var edition = desk.find(id);
        var head = head(request, edition, "", "brochure.desk.freeze");
        var words = head.shell().words();
        var plan = edition.plan();
        var sentences = new ArrayList<String>();
        sentences.add(words.get(
                "brochure.desk.freeze.what",
                plan.languages().size(),
                plan.languages().size() * Version.values().length));
        sentences.add(words.get("brochure.desk.freeze.number"));
        sentences.add(words.get("brochure.desk.freeze.forever"));
        return new FreezePage(
                head,
                edition.version(),
                sentences,
                refused == null
                        ? List.of()
                        : refused.faults().stream()
                                .map(f -> words.get(f.key(), f.arguments().toArray()))
                                .toList());
    }

    ConsentsPage consents(HttpServletRequest request) {
        var shell = shells.of(request, EditionController.HERE, "brochure.desk.consents");
        var words = shell.words();
        var all = consents.all();
        return new ConsentsPage(
                shell,
                directory.all(Kind.ORGANISATION, PortalLanguage.DE).stream()
                        .map(o -> {
                            var since = all.get(o.id());
                            return new ConsentsPage.Row(
                                    o.id().toString(),
                                    o.title().value(),
                                    address(Kind.ORGANISATION, o.id()),
                                    since != null,
                                    since == null
                                            ? ""
                                            : words.get("brochure.desk.consents.since", words.fullDate(since)));
                        })
                        .toList());
    }
}
