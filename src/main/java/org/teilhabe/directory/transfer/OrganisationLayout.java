package org.teilhabe.directory.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OrganisationFacts;

/** The columns of organisations. Those of its place are printed and read by whoever knows the place. */
final class OrganisationLayout extends Layout {
    static final String PLACE = "place";
    static final String PLACE_TITLE = "place_title";
    private static final List<String> FORMS =
            List.of("municipal", "association", "welfare", "church", "school", "company", "other");

    @Override
    Kind kind() {
        return Kind.ORGANISATION;
    }

    @Override
    List<String> factColumns() {
        var columns = new ArrayList<>(List.of("form", "school_number", "school_form", "url", PLACE, PLACE_TITLE));
        columns.addAll(PlaceLayout.ADDRESS);
        return columns;
    }

    @Override
    Map<String, Kind> references() {
        return Map.of(PLACE, Kind.PLACE);
    }

    @Override
    void print(Facts facts, References references, Cells out) {
        var organisation = (OrganisationFacts) facts;
        out.put("form", organisation.form())
                .put("school_number", organisation.schoolNumber())
                .put("school_form", organisation.schoolForm())
                .put("url", organisation.url())
                .put(PLACE, references.name(organisation.place()));
    }

    /** The place is set by whoever knows it. */
    @Override
    Facts read(RowInput in, Surroundings around) {
        var form = in.choice("form", OrganisationLayout::form, FORMS);
        var number = in.optional("school_number", 10);
        if (number != null && !in.asItWas("school_number") && !number.matches("\\d{6}"))
            in.fault("school_number", "school-number");
        return new OrganisationFacts(
                form == null ? "other" : form,
                number,
                in.optional("school_form", 80),
                null,
                ContactColumns.read(in),
                in.url("url"));
    }

    private static String form(String word) {
        if (FORMS.contains(word)) return word;
        throw new IllegalArgumentException(word);
    }

    static OrganisationFacts at(Facts facts, org.teilhabe.directory.@Nullable EntryId place) {
        var o = (OrganisationFacts) facts;
        return new OrganisationFacts(o.form(), o.schoolNumber(), o.schoolForm(), place, o.contacts(), o.url());
    }
}
