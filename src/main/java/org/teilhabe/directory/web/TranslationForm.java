package org.teilhabe.directory.web;

import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.directory.Translation;

/** A translation as a form and back. */
final class TranslationForm {
    private TranslationForm() {}

    static Form of(@Nullable Translation translation) {
        var form = new Form.Filling();
        if (translation == null) return form.put("version", 0).put("base", 0).done();
        translation
                .texts()
                .fields()
                .forEach((field, text) -> form.put(field.tag(), field.rich() ? Markup.toText(text) : text));
        return form.put("version", translation.version())
                .put("base", translation.revision())
                .done();
    }

    /** @throws org.teilhabe.platform.Rejected with all faults */
    static Texts read(Input in, Entry entry, @Nullable Translation former) {
        var fields = new EnumMap<TextField, String>(TextField.class);
        for (var field : TextField.of(entry.kind())) {
            if (field.rich())
                fields.put(field, EntryForm.rich(in, field.tag(), field, former == null ? null : former.texts()));
            else if (field == TextField.TITLE) fields.put(field, in.line(field.tag(), field.longest()));
            else fields.put(field, in.lines(field.tag(), field.longest()));
        }
        var contacts = lines(fields.get(TextField.CONTACTS));
        var inGerman = lines(entry.texts().get(TextField.CONTACTS));
        if (contacts > 0 && contacts != inGerman)
            in.fault(TextField.CONTACTS.tag(), "directory.desk.translate.line-each", inGerman, contacts);
        in.rejectIfFaulty();
        return new Texts(fields);
    }

    private static long lines(@Nullable String text) {
        return text == null ? 0 : text.strip().lines().count();
    }
}
