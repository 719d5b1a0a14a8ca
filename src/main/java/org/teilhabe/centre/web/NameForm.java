package org.teilhabe.centre.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import org.teilhabe.centre.Identity;
import org.teilhabe.centre.Part;
import org.teilhabe.centre.Section;
import org.teilhabe.centre.Text;
import org.teilhabe.platform.text.Words;

final class NameForm implements SectionForm {
    private final Clock clock;

    NameForm(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.IDENTITY;
    }

    @Override
    public Map<String, String> values(Part part) {
        var identity = (Identity) part;
        var region = identity.region();
        var founded = identity.founded();
        return SectionForm.map(
                "name", identity.name(),
                "short", identity.shortName(),
                "municipality", identity.municipality(),
                "key", identity.municipalityKey(),
                "unit", identity.unit(),
                "founded", founded == null ? "" : founded,
                "website", identity.website(),
                "region", region == null ? "" : region.name().german(),
                "state", region == null ? "" : region.state(),
                "latitude", region == null ? "" : region.latitude(),
                "longitude", region == null ? "" : region.longitude());
    }

    @Override
    public void lay(Layout layout, Map<String, String> values) {
        layout.group("centre.group.name")
                .wide("name", "centre.field.name")
                .line("short", "centre.field.short")
                .line("municipality", "centre.field.municipality")
                .optional("key", "centre.field.key")
                .optional("unit", "centre.field.unit")
                .add(Field.Kind.MONTH, "founded", "centre.field.founded", true)
                .optional("website", "centre.field.website")
                .group("centre.group.region")
                .optional("region", "centre.field.region")
                .optional("state", "centre.field.state")
                .optional("latitude", "centre.field.latitude")
                .optional("longitude", "centre.field.longitude");
    }

    @Override
    public List<ProfilePage.Fact> facts(Part part, Words words) {
        var identity = (Identity) part;
        var founded = identity.founded();
        var region = identity.region();
        return SectionForm.facts(
                words,
                "centre.field.name",
                identity.name(),
                "centre.field.short",
                identity.shortName(),
                "centre.field.municipality",
                identity.municipality(),
                "centre.field.unit",
                identity.unit(),
                "centre.field.founded",
                founded == null
                        ? ""
                        : words.month(founded.atDay(1), TextStyle.FULL_STANDALONE) + " " + founded.getYear(),
                "centre.field.website",
                identity.website(),
                "centre.group.region",
                region == null ? "" : region.name().german());
    }

    @Override
    public Part read(Filled form) {
        var key = form.line("key", 8);
        if (!key.isEmpty() && !key.matches("\\d{8}")) form.wrong("key", "centre.municipality-key");
        var latitude = form.degrees("latitude", 90);
        var longitude = form.degrees("longitude", 180);
        var region = Text.of(form.line("region", 100));
        var state = form.line("state", 100);
        return new Identity(
                Text.of(form.required("name", 150)),
                form.required("short", 40),
                form.required("municipality", 100),
                key,
                Text.of(form.words("unit", 200)),
                form.month("founded", YearMonth.now(clock)).orElse(null),
                form.web("website"),
                latitude == null || longitude == null ? null : new Identity.Region(region, state, latitude, longitude));
    }
}
