package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.directory.Translation;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Translating an entry side by side. */
@Controller
@ForEditors
@RequestMapping("/verwaltung/{noun:angebote|termine|organisationen|orte|seiten}/{id}/uebersetzung/{lang}")
class TranslationController {
    private final Editing editing;
    private final TranslatePages pages;
    private final Drafts drafts;
    private final DeskShells shells;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TranslationController(
            Editing editing,
            TranslatePages pages,
            Drafts drafts,
            DeskShells shells,
            TransactionTemplate transaction,
            Clock clock) {
        this.editing = editing;
        this.pages = pages;
        this.drafts = drafts;
        this.shells = shells;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The entry, the language and what is there of it. */
    private record Work(
            Entry entry, PortalLanguage language, @Nullable Translation translation) {}

    @GetMapping
    ModelAndView show(
            @PathVariable String noun,
            @PathVariable UUID id,
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String entwurf,
            HttpServletRequest request) {
        var work = work(noun, id, lang);
        var draft = entwurf.equals("ja") ? drafts.find(work.entry().id(), lang).orElse(null) : null;
        return page(
                request,
                work,
                draft == null ? TranslationForm.of(work.translation()) : draft.form(),
                null,
                draft != null);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String noun, @PathVariable UUID id, @PathVariable String lang, HttpServletRequest request) {
        var posted = Posted.of(request);
        var work = work(noun, id, lang);
        var form = Conflicts.agreed(posted.form(), TranslationForm.of(work.translation()));
        try {
            var in = new Input(form);
            var texts = TranslationForm.read(in, work.entry(), work.translation());
            if (posted.deed().equals("publish") && texts.title().isEmpty())
                in.fault("title", "directory.form.title-needed");
            in.rejectIfFaulty();
            return saved(request, work, posted.deed(), in, texts);
        } catch (Rejected refusal) {
            return page(request, work, form, refusal, false);
        } catch (OptimisticLockingFailureException lost) {
            return conflict(request, work(noun, id, lang), form);
        }
    }

    private ModelAndView saved(HttpServletRequest request, Work work, String deed, Input in, Texts texts) {
        var seen = in.carried("seen", work.entry().textRevision());
        var version = in.carried("version", 0);
        inOneGo(() -> {
            var revised = editing.revise(
                    work.entry().id(),
                    work.language(),
                    texts,
                    seen,
                    confirmed(deed, work.entry().kind()),
                    version);
            return goOn(work, deed, revised);
        });
        drafts.discard(work.entry().id(), work.language().tag());
        var said = deed.equals("publish") ? "directory.desk.said.published" : "directory.desk.said.saved";
        var before = work.entry().facts().contacts().size();
        if (editing.find(work.entry().id()).facts().contacts().size() > before)
            DeskShells.say(request, said, "directory.desk.said.contact-german");
        else DeskShells.say(request, said);
        var confirmed = confirmed(deed, work.entry().kind());
        var field = confirmed.size() == 1 ? "#" + confirmed.iterator().next().tag() : "";
        return new ModelAndView("redirect:" + Heads.href(work.entry()) + "/uebersetzung/"
                + work.language().tag() + field);
    }

    /** Fields somebody declared right as they are: {@code confirm.title.body}. */
    private static Set<TextField> confirmed(String deed, Kind kind) {
        var confirmed = EnumSet.noneOf(TextField.class);
        var words = List.of(deed.split("\\."));
        if (words.getFirst().equals("confirm"))
            for (var field : TextField.of(kind)) if (words.contains(field.tag())) confirmed.add(field);
        return confirmed;
    }

    private Translation goOn(Work work, String deed, Translation revised) {
        if (!deed.equals("publish")) return revised;
        if (!ForPublishers.Ask.mayPublish()) throw new AccessDeniedException("Only publishers publish");
        return editing.publishTranslation(work.entry().id(), work.language());
    }

    private Translation inOneGo(Supplier<Translation> deed) {
        return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    }

    private ModelAndView conflict(HttpServletRequest request, Work work, Form mine) {
        var theirs = work.translation();
        if (theirs == null) throw new Missing("No translation");
        var shell = shells.of(request, "/verwaltung/uebersetzungen", "directory.desk.conflict.title");
        var words = shell.words();
        var base = editing.revision(work.entry().id(), work.language(), number(mine.get("base")))
                .map(r -> r.texts())
                .orElse(theirs.texts());
        var here = TranslationForm.read(new Input(mine), work.entry(), theirs);
        var page = new ConflictPage(
                shell,
                words.get("directory.desk.translate.title", work.entry().title(), Heads.name(words, work.language())),
                Heads.href(work.entry()) + "/uebersetzung/" + work.language().tag(),
                words.get(
                        "directory.desk.conflict.theirs",
                        theirs.updatedBy(),
                        new Moments(words, clock).say(theirs.updatedAt())),
                Conflicts.fields(told(base, words), told(here, words), told(theirs.texts(), words)),
                Conflicts.hidden(mine, theirs.version(), theirs.revision()),
                ForPublishers.Ask.mayPublish());
        var answer = new ModelAndView("directory/conflict", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static Map<String, Told> told(Texts texts, Words words) {
        var told = new LinkedHashMap<String, Told>();
        texts.fields()
                .forEach((field, text) -> told.put(
                        field.tag(),
                        new Told(
                                field.tag(),
                                words.get("directory.form." + field.tag()),
                                field.rich() ? Markup.toText(text) : text)));
        return told;
    }

    @PostMapping("/entwurf")
    @ResponseBody
    String draft(
            @PathVariable String noun, @PathVariable UUID id, @PathVariable String lang, HttpServletRequest request) {
        var work = work(noun, id, lang);
        var form = Posted.of(request).form().with("entry.title", work.entry().title());
        if (!drafts.keep(work.entry().id(), lang, work.entry().kind(), form))
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        return "";
    }

    @PostMapping("/entwurf-verwerfen")
    String discard(
            @PathVariable String noun, @PathVariable UUID id, @PathVariable String lang, HttpServletRequest request) {
        var work = work(noun, id, lang);
        drafts.discard(work.entry().id(), lang);
        DeskShells.say(request, "directory.desk.said.discarded");
        return "redirect:" + Heads.href(work.entry()) + "/uebersetzung/" + lang;
    }

    private ModelAndView page(
            HttpServletRequest request, Work work, Form form, @Nullable Rejected refusal, boolean restored) {
        var page = pages.page(request, work.entry(), work.language(), work.translation(), form, refusal, restored);
        var answer = new ModelAndView("directory/translate", "page", page);
        if (refusal != null) answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private Work work(String noun, UUID id, String lang) {
        var language = PortalLanguage.byTag(lang)
                .filter(l -> l != PortalLanguage.DE)
                .filter(l -> l != PortalLanguage.LEICHT || noun.equals(Kind.PAGE.noun()))
                .orElseThrow(() -> new Missing("No such language"));
        var entry = editing.find(new EntryId(id));
        if (!entry.kind().noun().equals(noun)) throw new Missing("No such " + noun);
        var translation = editing.translations(entry.id()).stream()
                .filter(t -> t.language() == language)
                .findFirst();
        return new Work(entry, language, translation.orElse(null));
    }
}
