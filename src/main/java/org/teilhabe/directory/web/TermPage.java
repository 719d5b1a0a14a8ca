package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.DeskShell;

/**
 * One topic or target group in all languages.
 *
 * @param fresh whether it is not there yet
 * @param group whether it is a target group
 */
public record TermPage(
        DeskShell shell,
        String action,
        Form form,
        boolean fresh,
        boolean group,
        List<Choices.Option> parents,
        List<Choices.Option> icons,
        List<Language> languages,
        List<EntryPage.Fault> faults) {
    /** @param own its own name for itself */
    public record Language(String tag, String name, String own, String direction) {
        static Language of(PortalLanguage language, String name) {
            return new Language(language.tag(), name, language.ownName(), language.direction());
        }
    }
}
