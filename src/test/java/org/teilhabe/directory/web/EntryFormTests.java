package org.teilhabe.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.House;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/** Every entry of the demo through its form and back. */
@House
class EntryFormTests {
    @Autowired
    Editing editing;

    @Autowired
    Directory directory;

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    Centres centres;

    @Test
    void whatNobodyChangedComesBackAsItWas() {
        everyEntry(entry -> {
            var draft = EntryForm.read(new Input(EntryForm.of(entry)), entry.kind(), entry, taxonomy.terms());
            assertThat(draft.facts()).isEqualTo(entry.facts());
            for (var field : TextField.written(entry.kind()))
                assertThat(draft.texts().get(field)).isEqualTo(entry.texts().get(field));
            assertThat(draft.validFrom()).isEqualTo(entry.validFrom());
        });
    }

    @Test
    void theFormHoldsEverythingAnEntrySays() {
        everyEntry(entry -> {
            if (entry.kind() == Kind.PAGE) return;
            var draft = EntryForm.read(new Input(EntryForm.of(entry)), entry.kind(), null, taxonomy.terms());
            assertThat(EntryForm.of(draft).values())
                    .as("read without a former entry, %s says the same", entry.title())
                    .isEqualTo(EntryForm.of(entry)
                            .without(n -> n.equals("version") || n.equals("base"))
                            .values());
        });
    }

    private void everyEntry(java.util.function.Consumer<Entry> claim) {
        CurrentCentre.run(centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow(), () -> {
            for (var kind : Kind.values())
                for (var published : directory.all(kind, PortalLanguage.DE)) claim.accept(editing.find(published.id()));
        });
    }
}
