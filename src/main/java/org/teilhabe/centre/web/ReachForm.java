package org.teilhabe.centre.web;

import java.util.List;
import java.util.Map;
import org.teilhabe.centre.Address;
import org.teilhabe.centre.Part;
import org.teilhabe.centre.Reach;
import org.teilhabe.centre.Section;
import org.teilhabe.platform.OfferChoices;
import org.teilhabe.platform.text.Words;

final class ReachForm implements SectionForm {
    private final OfferChoices entries;

    ReachForm(OfferChoices entries) {
        this.entries = entries;
    }

    @Override
    public Section section() {
        return Section.REACH;
    }

    @Override
    public Map<String, String> values(Part part) {
        var reach = (Reach) part;
        var address = reach.address();
        var latitude = address.latitude();
        var longitude = address.longitude();
        return SectionForm.map(
                "phone", reach.phone(),
                "mail", reach.mail(),
                "street", address.street(),
                "postcode", address.postcode(),
                "town", address.town(),
                "district", address.district(),
                "latitude", latitude == null ? "" : latitude,
                "longitude", longitude == null ? "" : longitude,
                "place", reach.place(),
                "organisation", reach.organisation());
    }

    @Override
    public void lay(Layout layout, Map<String, String> values) {
        layout.group("centre.group.reach")
                .line("phone", "centre.field.phone")
                .optional("mail", "centre.field.mail")
                .group("centre.group.address")
                .line("street", "centre.field.street")
                .line("postcode", "centre.field.postcode")
                .line("town", "centre.field.town")
                .optional("district", "centre.field.district")
                .optional("latitude", "centre.field.latitude")
                .optional("longitude", "centre.field.longitude")
                .group("centre.group.entries")
                .optional("place", "centre.field.place")
                .optional("organisation", "centre.field.organisation");
    }

    @Override
    public List<ProfilePage.Fact> facts(Part part, Words words) {
        var reach = (Reach) part;
        return SectionForm.facts(
                words,
                "centre.group.address",
                reach.address().line(),
                "centre.field.phone",
                reach.phone(),
                "centre.field.mail",
                reach.mail());
    }

    @Override
    public Part read(Filled form) {
        var postcode = form.required("postcode", 5);
        if (!postcode.isEmpty() && !postcode.matches("\\d{5}")) form.wrong("postcode", "centre.postcode");
        var phone = form.phone("phone");
        if (phone.isEmpty()) form.wrong("phone", "field.missing");
        return new Reach(
                new Address(
                        form.required("street", 100),
                        postcode,
                        form.required("town", 100),
                        form.line("district", 100),
                        form.degrees("latitude", 90),
                        form.degrees("longitude", 180)),
                phone,
                form.mail("mail"),
                one(form, "place"),
                one(form, "organisation"));
    }

    private String one(Filled form, String kind) {
        var slug = SectionForm.slugs(form, kind).stream().findFirst().orElse("");
        if (!slug.isEmpty() && !entries.stands(kind, slug)) form.wrong(kind, "centre.slug-unknown");
        return slug;
    }
}
