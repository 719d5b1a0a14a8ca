package org.teilhabe.directory.transfer;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
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

/** The columns that offers and events share: for whom, in which languages, at what cost, how to join. */
final class ConditionColumns {
    static final List<String> NAMES = List.of(
            "categories",
            "audiences",
            "age_from",
            "age_to",
            "languages",
            "german_needed",
            "german_reached",
            "cost",
            "cost_amount",
            "registration",
            "registration_url",
            "childcare",
            "access");

    private static final List<String> LEVELS =
            Arrays.stream(Level.values()).map(Level::tag).toList();
    private static final List<String> COSTS =
            Arrays.stream(Cost.Kind.values()).map(Cost.Kind::tag).toList();
    private static final List<String> REGISTRATIONS = Arrays.stream(Registration.Kind.values())
            .map(Registration.Kind::tag)
            .toList();
    private static final List<String> CHILDCARE =
            Arrays.stream(Childcare.Kind.values()).map(Childcare.Kind::tag).toList();
    private static final List<String> ACCESS =
            Arrays.stream(Access.values()).map(Access::tag).toList();

    private ConditionColumns() {}

    static void print(Conditions common, Cells out) {
        out.all("categories", common.categories())
                .all("audiences", common.audiences())
                .all("languages", common.languages());
        var ages = common.ages();
        if (ages != null) out.put("age_from", ages.from()).put("age_to", ages.to());
        var german = common.german();
        if (german != null) out.put("german_needed", tag(german.needed())).put("german_reached", tag(german.reached()));
        var cost = common.cost();
        if (cost != null) out.put("cost", cost.kind().tag()).put("cost_amount", amount(cost.amount()));
        var registration = common.registration();
        if (registration != null)
            out.put("registration", registration.kind().tag()).put("registration_url", registration.url());
        var childcare = common.childcare();
        if (childcare != null) out.put("childcare", childcare.kind().tag());
        printAccess(common.access(), out);
    }

    static void printAccess(Set<Access> access, Cells out) {
        out.all("access", access.stream().sorted().map(Access::tag).toList());
    }

    private static @Nullable String tag(@Nullable Level level) {
        return level == null ? null : level.tag();
    }

    private static @Nullable String amount(@Nullable BigDecimal amount) {
        if (amount == null) return null;
        var plain = amount.stripTrailingZeros();
        return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
    }

    static Conditions read(RowInput in, Layout.Surroundings around) {
        var terms = around.terms();
        return new Conditions(
                in.known("categories", terms.categories()::containsKey, "category", around.unknowns()),
                in.known("audiences", terms.targetGroups()::containsKey, "target-group", around.unknowns()),
                ages(in),
                languages(in, "languages"),
                german(in),
                cost(in),
                registration(in),
                childcare(in),
                access(in));
    }

    private static @Nullable Ages ages(RowInput in) {
        var from = in.number("age_from", 0, 120);
        var to = in.number("age_to", 0, 120);
        if (from == null && to == null) return null;
        if (from == null || to == null || from <= to) return new Ages(from, to);
        in.fault("age_to", "ages");
        return null;
    }

    private static @Nullable German german(RowInput in) {
        var needed = in.choice("german_needed", Level::byTag, LEVELS);
        var reached = in.choice("german_reached", Level::byTag, LEVELS);
        return needed == null && reached == null ? null : new German(needed, reached);
    }

    private static @Nullable Cost cost(RowInput in) {
        var kind = in.choice("cost", Cost.Kind::byTag, COSTS);
        var amount = in.money("cost_amount");
        if (kind == null) {
            if (amount != null && in.cell("cost").isEmpty()) in.fault("cost", "cost-kind");
            return null;
        }
        if (kind == Cost.Kind.FREE && amount != null && amount.signum() > 0 && !in.asItWas("cost_amount"))
            in.fault("cost_amount", "cost-free");
        return new Cost(kind, amount);
    }

    private static @Nullable Registration registration(RowInput in) {
        var kind = in.choice("registration", Registration.Kind::byTag, REGISTRATIONS);
        var url = in.url("registration_url");
        if (kind != null) return new Registration(kind, url);
        return url == null ? null : new Registration(Registration.Kind.ONLINE, url);
    }

    private static @Nullable Childcare childcare(RowInput in) {
        var kind = in.choice("childcare", Childcare.Kind::byTag, CHILDCARE);
        return kind == null ? null : new Childcare(kind);
    }

    static Set<Access> access(RowInput in) {
        var access = EnumSet.noneOf(Access.class);
        access.addAll(in.choices("access", Access::byTag, ACCESS));
        return access;
    }

    /** BCP 47 tags of languages that have a name. */
    static List<String> languages(RowInput in, String column) {
        var before = RowInput.split(in.former().get(column));
        var all = in.words(column);
        for (var tag : all) if (!before.contains(tag) && !named(tag)) in.fault(column, "language", tag);
        return all;
    }

    private static boolean named(String tag) {
        return tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
                && !Locale.forLanguageTag(tag).getDisplayLanguage(Locale.GERMAN).isEmpty();
    }
}
