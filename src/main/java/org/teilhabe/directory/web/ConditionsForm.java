package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Access;
import org.teilhabe.directory.Ages;
import org.teilhabe.directory.Childcare;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Cost;
import org.teilhabe.directory.German;
import org.teilhabe.directory.Level;
import org.teilhabe.directory.Registration;
import org.teilhabe.directory.Taxonomy;

/** The fields of {@link Conditions}: for whom, in which languages, at what cost, how to join. */
final class ConditionsForm {
    private ConditionsForm() {}

    static void write(Conditions common, Form.Filling form) {
        writeCategories(common.categories(), form);
        form.all("audiences", common.audiences()).all("languages", common.languages());
        var ages = common.ages();
        if (ages != null) form.put("ages.from", ages.from()).put("ages.to", ages.to());
        var german = common.german();
        if (german != null)
            form.put("german.needed", tag(german.needed())).put("german.reached", tag(german.reached()));
        var cost = common.cost();
        if (cost != null)
            form.put("cost.kind", cost.kind().tag())
                    .put(
                            "cost.amount",
                            cost.amount() == null
                                    ? null
                                    : cost.amount().toPlainString().replace('.', ','));
        var registration = common.registration();
        if (registration != null)
            form.put("registration.kind", registration.kind().tag()).put("registration.url", registration.url());
        var childcare = common.childcare();
        if (childcare != null) form.put("childcare", childcare.kind().tag());
        writeAccess(common.access(), form);
    }

    static void writeCategories(List<String> categories, Form.Filling form) {
        if (categories.isEmpty()) return;
        form.put("categories.main", categories.getFirst())
                .all("categories.more", categories.subList(1, categories.size()));
    }

    static void writeAccess(Set<Access> access, Form.Filling form) {
        form.all("access", access.stream().sorted().map(Access::tag).toList());
    }

    private static @Nullable String tag(@Nullable Level level) {
        return level == null ? null : level.tag();
    }

    static Conditions read(Input in, Conditions former, Taxonomy.Terms terms) {
        return new Conditions(
                readCategories(in, former.categories(), terms),
                inOrder(
                        former.audiences(),
                        in.choices(
                                "audiences",
                                id -> known(id, terms.targetGroups().containsKey(id), former.audiences()))),
                readAges(in),
                inOrder(former.languages(), in.choices("languages", ConditionsForm::language)),
                readGerman(in),
                readCost(in),
                readRegistration(in),
                readChildcare(in),
                readAccess(in));
    }

    /** The main one first. */
    static List<String> readCategories(Input in, List<String> former, Taxonomy.Terms terms) {
        var main =
                in.choice("categories.main", id -> known(id, terms.categories().containsKey(id), former));
        var more =
                in.choices("categories.more", id -> known(id, terms.categories().containsKey(id), former));
        var rest = former.isEmpty() ? List.<String>of() : former.subList(1, former.size());
        var all = new ArrayList<String>();
        if (main != null) all.add(main);
        inOrder(rest, more.stream().filter(id -> !id.equals(main)).toList()).forEach(all::add);
        return all;
    }

    private static String known(String id, boolean inTerms, List<String> former) {
        if (inTerms || former.contains(id)) return id;
        throw new IllegalArgumentException(id);
    }

    /** The order it had, where only the order differs: boxes are ticked in the order of the page. */
    static List<String> inOrder(List<String> former, List<String> chosen) {
        return new HashSet<>(former).equals(new HashSet<>(chosen)) && former.size() == chosen.size() ? former : chosen;
    }

    private static @Nullable Ages readAges(Input in) {
        var from = in.number("ages.from", 0, 120);
        var to = in.number("ages.to", 0, 120);
        if (from == null && to == null) return null;
        if (from != null && to != null && from > to) {
            in.fault("ages.to", "directory.form.ages.wrong");
            return null;
        }
        return new Ages(from, to);
    }

    private static @Nullable German readGerman(Input in) {
        var needed = in.choice("german.needed", Level::byTag);
        var reached = in.choice("german.reached", Level::byTag);
        return needed == null && reached == null ? null : new German(needed, reached);
    }

    private static @Nullable Cost readCost(Input in) {
        var kind = in.choice("cost.kind", Cost.Kind::byTag);
        var amount = in.money("cost.amount");
        if (kind == null) {
            if (amount != null) in.fault("cost.kind", "directory.form.cost.kind");
            return null;
        }
        if (kind == Cost.Kind.FREE && amount != null && amount.signum() > 0)
            in.fault("cost.amount", "directory.form.cost.not-free");
        return new Cost(kind, amount);
    }

    private static @Nullable Registration readRegistration(Input in) {
        var kind = in.choice("registration.kind", Registration.Kind::byTag);
        var url = in.url("registration.url");
        if (kind != null) return new Registration(kind, url);
        return url == null ? null : new Registration(Registration.Kind.ONLINE, url);
    }

    private static @Nullable Childcare readChildcare(Input in) {
        var kind = in.choice("childcare", Childcare.Kind::byTag);
        return kind == null ? null : new Childcare(kind);
    }

    static Set<Access> readAccess(Input in) {
        var access = EnumSet.noneOf(Access.class);
        access.addAll(in.choices("access", Access::byTag));
        return access;
    }

    /** A BCP 47 tag of a language that has a name. */
    static String language(String tag) {
        if (tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
                && !Locale.forLanguageTag(tag).getDisplayLanguage(Locale.GERMAN).isEmpty()) return tag;
        throw new IllegalArgumentException(tag);
    }
}
