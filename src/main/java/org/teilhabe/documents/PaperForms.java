package org.teilhabe.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.documents.web.Filled;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.Stamps;

/** What the forms of all papers have in common: the look ahead, the issuing, and the refusal that keeps every word. */
@Component
class PaperForms {
    private final PdfEngine engine;
    private final Issuing issuing;
    private final Stationery stationery;
    private final Stamps stamps;

    PaperForms(PdfEngine engine, Issuing issuing, Stationery stationery, Stamps stamps) {
        this.engine = engine;
        this.issuing = issuing;
        this.stationery = stationery;
        this.stamps = stamps;
    }

    /** One form, sent. */
    record Sent(Map<String, String> typed, List<String> fields, HttpServletRequest request) {}

    String stamp() {
        return stamps.issue(Issuing.PURPOSE);
    }

    ModelAndView look(Sent sent, Function<Map<String, String>, Draft> form, Function<Rejected, ModelAndView> refused) {
        try {
            var draft = form.apply(sent.typed());
            return new ModelAndView(new PdfView(typeset(draft), "entwurf.pdf", true));
        } catch (Rejected refusal) {
            return refused.apply(atTheirFields(refusal, sent));
        }
    }

    /** What cannot be typeset gets no number: it is tried first, and the number is given afterwards. */
    ModelAndView issue(Sent sent, Function<Map<String, String>, Draft> form, Function<Rejected, ModelAndView> refused) {
        try {
            var draft = form.apply(sent.typed());
            typeset(draft);
            var paper = issuing.issue(draft, sent.typed().getOrDefault("stempel", ""));
            DeskShells.say(sent.request(), "documents.desk.said.issued");
            return new ModelAndView("redirect:" + DocumentsRail.HREF + "/" + paper + "?neu=1");
        } catch (Rejected refusal) {
            return refused.apply(atTheirFields(refusal, sent));
        }
    }

    private byte[] typeset(Draft draft) {
        return print(draft.words().asDraft(stationery.words().get("documents.paper.draft")));
    }

    byte[] print(Printed words) {
        return engine.typeset(words.sort().tag(), words, Map.of()).bytes();
    }

    /** A character that no font draws is told where it was typed. */
    private static Rejected atTheirFields(Rejected refusal, Sent sent) {
        return new Rejected(refusal.faults().stream()
                .map(fault -> fault.key().equals("documents.no-glyph") ? atItsField(fault, sent) : fault)
                .toList());
    }

    private static Rejected.Fault atItsField(Rejected.Fault fault, Sent sent) {
        var character = fault.arguments().getFirst().toString();
        return sent.fields().stream()
                .filter(name ->
                        Fields.plain(sent.typed().getOrDefault(name, "")).contains(character))
                .findFirst()
                .map(name -> new Rejected.Fault(name, fault.key(), fault.arguments()))
                .orElse(fault);
    }

    /** What the fields are called; those of a kind by their numbers. */
    static Map<String, String> labels(List<String> fields, Words words) {
        return fields.stream().collect(Collectors.toMap(name -> name, name -> label(name, words)));
    }

    private static String label(String name, Words words) {
        var key = "documents.desk.field." + name;
        var last = name.length() - 1;
        return words.knows(key) ? words.get(key) : words.get(key.substring(0, key.length() - 1), name.substring(last));
    }

    static Filled refused(Map<String, String> typed, Rejected refusal, Words words) {
        var faults = new LinkedHashMap<String, String>();
        var sentences = new ArrayList<String>();
        for (var fault : refusal.faults()) {
            var sentence = words.get(fault.key(), fault.arguments().toArray());
            if (fault.field().isEmpty()) sentences.add(sentence);
            else faults.putIfAbsent(fault.field(), sentence);
        }
        var shown = typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> shown(field.getValue())));
        return new Filled(shown, faults, sentences);
    }

    /** As it may be shown again: without what nobody sees. */
    private static String shown(String raw) {
        var shown = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
