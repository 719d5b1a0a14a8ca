package org.teilhabe.brochure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Published;

/**
 * »Auswahl« of what stands in the book: by rule, and by hand where the rule is wrong.
 *
 * @param own whether only what the centre itself offers
 * @param months leave out what nobody has checked for so long; 0: take all
 * @param byHand entries that stand in the book, or do not, whatever the rule says
 */
public record Selection(boolean own, Set<Kind> kinds, int months, Map<String, Boolean> byHand) {
    /** What can stand in a book. */
    public static final List<Kind> POSSIBLE = List.of(Kind.OFFER, Kind.ORGANISATION, Kind.PLACE);

    public static final int MOST_MONTHS = 60;

    public Selection {
        kinds = Set.copyOf(kinds);
        byHand = Map.copyOf(byHand);
        if (!POSSIBLE.containsAll(kinds)) throw new IllegalArgumentException("Not for a book: " + kinds);
        if (months < 0 || months > MOST_MONTHS) throw new IllegalArgumentException("Too many months: " + months);
    }

    /** Why an entry stands in the book, or does not. */
    public enum Answer {
        RULE,
        BY_HAND,
        KIND,
        NOT_OWN,
        UNVERIFIED,
        NOT_BY_HAND;

        public boolean in() {
            return this == RULE || this == BY_HAND;
        }
    }

    Answer about(Published entry, LocalDate day) {
        var decided = byHand.get(entry.id().toString());
        if (decided != null) return decided ? Answer.BY_HAND : Answer.NOT_BY_HAND;
        if (!kinds.contains(entry.kind())) return Answer.KIND;
        if (own && !(entry.facts() instanceof OfferFacts offer && offer.actionField() != null)) return Answer.NOT_OWN;
        var verified = entry.verifiedOn();
        if (months > 0 && (verified == null || verified.isBefore(day.minusMonths(months)))) return Answer.UNVERIFIED;
        return Answer.RULE;
    }

    Selection decide(EntryId entry, boolean in) {
        return with(entry, in);
    }

    /** Back to the rule. */
    Selection forget(EntryId entry) {
        return with(entry, null);
    }

    private Selection with(EntryId entry, @org.jspecify.annotations.Nullable Boolean in) {
        var changed = new java.util.LinkedHashMap<>(byHand);
        if (in == null) changed.remove(entry.toString());
        else changed.put(entry.toString(), in);
        return new Selection(own, kinds, months, changed);
    }
}
