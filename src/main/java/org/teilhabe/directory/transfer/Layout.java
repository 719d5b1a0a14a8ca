package org.teilhabe.directory.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Taxonomy;

/** »Spalten« of one kind of entry: what stands in them, and how to read it back. */
abstract sealed class Layout permits OfferLayout, EventLayout, OrganisationLayout, PlaceLayout {
    static Layout of(Kind kind) {
        return switch (kind) {
            case OFFER -> new OfferLayout();
            case EVENT -> new EventLayout();
            case ORGANISATION -> new OrganisationLayout();
            case PLACE -> new PlaceLayout();
            case PAGE -> throw new IllegalArgumentException("Pages are not exchanged as tables");
        };
    }

    /** What a row may refer to. */
    record Surroundings(Taxonomy.Terms terms, References references, Unknowns unknowns) {}

    abstract Kind kind();

    /** In the order of an export, without what all kinds share: envelope, texts, contacts. */
    abstract List<String> factColumns();

    /** Columns that name other entries, with the kind they name. */
    abstract Map<String, Kind> references();

    abstract void print(Facts facts, References references, Cells out);

    /** @return null where something is wrong and was said */
    abstract @Nullable Facts read(RowInput in, Surroundings around);

    static @Nullable EntryId reference(RowInput in, String column, Kind kind, String what, Surroundings around) {
        var name = in.line(column, 200);
        if (name.isEmpty()) return null;
        var id = around.references().id(kind, name);
        if (id == null) {
            in.fault(column, "unknown." + what, name);
            around.unknowns().add(what, name);
        }
        return id;
    }
}
