package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import org.teilhabe.directory.State;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.web.DeskShells;

/** The form of an entry: new, changed, handed in, published. */
@Controller
@ForEditors
@RequestMapping("/verwaltung/{noun:angebote|termine|organisationen|orte|seiten}")
class EntryController {
    private final Editing editing;
    private final EntryPages pages;
    private final Conflicts conflicts;
    private final Drafts drafts;
    private final Taxonomy taxonomy;
    private final Ids ids;
    private final TransactionTemplate transaction;

    EntryController(
            Editing editing,
            EntryPages pages,
            Conflicts conflicts,
            Drafts drafts,
            Taxonomy taxonomy,
            Ids ids,
            TransactionTemplate transaction) {
        this.editing = editing;
        this.pages = pages;
        this.conflicts = conflicts;
        this.drafts = drafts;
        this.taxonomy = taxonomy;
        this.ids = ids;
        this.transaction = transaction;
    }

    @GetMapping("/neu")
    ModelAndView fresh(
            @PathVariable String noun,
            @RequestParam(required = false) @Nullable UUID entwurf,
            HttpServletRequest request) {
        var kind = kind(noun);
        var draft =
                entwurf == null ? null : drafts.find(new EntryId(entwurf), "de").orElse(null);
        var id = draft == null ? ids.next() : draft.entry();
        return form(request, kind, id, null, draft == null ? blank(kind) : draft.form(), null, draft != null);
    }

    /** The first of a list would be chosen for whoever overlooks it, and be wrong for most. */
    private static Form blank(Kind kind) {
        return kind == Kind.ORGANISATION ? Form.empty().with("form", "other") : Form.empty();
    }

    @PostMapping("/neu")
    ModelAndView create(@PathVariable String noun, HttpServletRequest request) {
        var kind = kind(noun);
        var posted = Posted.of(request);
        var id = EntryForm.id(posted.form().get("id"));
        if (id == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        if (posted.changesRows()) return form(request, kind, id.value(), null, posted.withRowsChanged(), null, false);
        try {
            return done(request, posted, null, createdOnce(kind, id, posted));
        } catch (Rejected refusal) {
            return form(request, kind, id.value(), null, posted.form(), refusal, false);
        } catch (OptimisticLockingFailureException there) {
            return conflicts.show(request, find(kind, id), posted.form());
        }
    }

    /** Two clicks at the same moment: the slower one finds what the quicker one made. */
    private Entry createdOnce(Kind kind, EntryId id, Posted posted) {
        try {
            return created(kind, id, posted);
        } catch (DuplicateKeyException twin) {
            return created(kind, id, posted);
        }
    }

    private Entry created(Kind kind, EntryId id, Posted posted) {
        var draft = read(posted.form(), kind, id, null, posted.deed());
        return inOneGo(() -> goOn(editing.createOnce(id, draft), posted.deed()));
    }

    @GetMapping("/{id}")
    ModelAndView show(
            @PathVariable String noun,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String entwurf,
            HttpServletRequest request) {
        var entry = find(kind(noun), new EntryId(id));
        var draft = entwurf.equals("ja") ? drafts.find(entry.id(), "de").orElse(null) : null;
        return form(
                request,
                entry.kind(),
                id,
                entry,
                draft == null ? EntryForm.of(entry) : draft.form(),
                null,
                draft != null);
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable String noun, @PathVariable UUID id, HttpServletRequest request) {
        var posted = Posted.of(request);
        var entry = find(kind(noun), new EntryId(id));
        if (posted.changesRows()) return form(request, entry.kind(), id, entry, posted.withRowsChanged(), null, false);
        var form = Conflicts.agreed(posted.form(), EntryForm.of(entry));
        try {
            var draft = read(form, entry.kind(), entry.id(), entry, posted.deed());
            return done(request, posted, entry, inOneGo(() -> goOn(editing.save(entry.id(), draft), posted.deed())));
        } catch (Rejected refusal) {
            return form(request, entry.kind(), id, entry, form, refusal, false);
        } catch (OptimisticLockingFailureException lost) {
            return conflicts.show(request, find(entry.kind(), entry.id()), form);
        }
    }

    /** Refuses all at once: slips of the pen, entries that are not there, what the public would miss. */
    private Editing.Draft read(Form form, Kind kind, EntryId id, @Nullable Entry former, String deed) {
        var in = new Input(form);
        pages.blameUnknown(in, kind, id);
        if (deed.equals("publish") || deed.equals("submit")) EntryForm.blameUnfinished(in, kind);
        return EntryForm.read(in, kind, former, taxonomy.terms());
    }

    private Entry goOn(Entry saved, String deed) {
        return switch (deed) {
            case "publish" -> {
                if (!ForPublishers.Ask.mayPublish()) throw new AccessDeniedException("Only publishers publish");
                yield editing.publish(saved.id());
            }
            case "submit" -> editing.submit(saved.id());
            default -> saved;
        };
    }

    private Entry inOneGo(java.util.function.Supplier<Entry> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private ModelAndView done(HttpServletRequest request, Posted posted, @Nullable Entry former, Entry entry) {
        drafts.discard(entry.id(), "de");
        var said = new ArrayList<String>();
        said.add(
                switch (posted.deed()) {
                    case "publish" -> "directory.desk.said.published";
                    case "submit" -> "directory.desk.said.submitted";
                    default ->
                        former != null && former.state() == State.REVIEW && entry.state() == State.DRAFT
                                ? "directory.desk.said.saved-unreviewed"
                                : "directory.desk.said.saved";
                });
        if (entry.facts().contacts().size() > contacts(posted.form())) said.add("directory.desk.said.contact");
        DeskShells.say(request, said.toArray(String[]::new));
        return new ModelAndView("redirect:" + Heads.href(entry));
    }

    /** Those that were typed; one more than these came out of a text. */
    private static long contacts(Form form) {
        return form.rows("contacts").stream()
                .filter(row -> form.any("contacts." + row))
                .count();
    }

    /** The form as it is being typed. */
    @PostMapping("/{id}/entwurf")
    @ResponseBody
    String draft(@PathVariable String noun, @PathVariable UUID id, HttpServletRequest request) {
        if (!drafts.keep(new EntryId(id), "de", kind(noun), Posted.of(request).form()))
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        return "";
    }

    @PostMapping("/{id}/entwurf-verwerfen")
    String discard(@PathVariable String noun, @PathVariable UUID id, HttpServletRequest request) {
        drafts.discard(new EntryId(id), "de");
        DeskShells.say(request, "directory.desk.said.discarded");
        var kind = kind(noun);
        var there = editing.exists(new EntryId(id));
        return "redirect:/verwaltung/" + kind.noun() + (there ? "/" + id : "");
    }

    private ModelAndView form(
            HttpServletRequest request,
            Kind kind,
            UUID id,
            @Nullable Entry entry,
            Form form,
            @Nullable Rejected refusal,
            boolean restored) {
        var page = pages.page(request, kind, id, entry, form, refusal, restored);
        var answer = new ModelAndView("directory/" + kind.tag(), "page", page);
        if (refusal != null) answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private Entry find(Kind kind, EntryId id) {
        var entry = editing.find(id);
        if (entry.kind() != kind) throw new Missing("No such " + kind);
        return entry;
    }

    private static Kind kind(String noun) {
        return Kind.byNoun(noun).orElseThrow(() -> new Missing("No such kind"));
    }
}
