package org.teilhabe.directory.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;

/** The columns of offers. */
final class OfferLayout extends Layout {
    @Override
    Kind kind() {
        return Kind.OFFER;
    }

    @Override
    List<String> factColumns() {
        var columns = new ArrayList<>(ConditionColumns.NAMES);
        columns.addAll(List.of("action_field", "provider", "places", "hours", "url"));
        return columns;
    }

    @Override
    Map<String, Kind> references() {
        return Map.of("provider", Kind.ORGANISATION, "places", Kind.PLACE);
    }

    @Override
    void print(Facts facts, References references, Cells out) {
        var offer = (OfferFacts) facts;
        ConditionColumns.print(offer.common(), out);
        out.put("action_field", offer.actionField())
                .put("provider", references.name(offer.provider()))
                .all("places", references.names(offer.places()))
                .put("hours", HoursText.write(offer.hours()))
                .put("url", offer.url());
    }

    @Override
    Facts read(RowInput in, Surroundings around) {
        return new OfferFacts(
                ConditionColumns.read(in, around),
                in.number("action_field", 1, 2),
                reference(in, "provider", Kind.ORGANISATION, "organisation", around),
                places(in, around),
                in.hours("hours"),
                ContactColumns.read(in),
                in.url("url"));
    }

    private static List<EntryId> places(RowInput in, Surroundings around) {
        var places = new ArrayList<EntryId>();
        for (var name : in.words("places")) {
            @Nullable EntryId place = around.references().id(Kind.PLACE, name);
            if (place == null) {
                in.fault("places", "unknown.place", name);
                around.unknowns().add("place", name);
            } else places.add(place);
        }
        return places;
    }
}
