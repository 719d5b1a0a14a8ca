package org.teilhabe.portal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.PublicShell;

/** Builds the information pages. */
@Service
class InfoPages {
    private final Directory directory;

    InfoPages(Directory directory) {
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    InfoTree tree(PortalLanguage language) {
        return new InfoTree(directory.all(Kind.PAGE, language));
    }

    @Transactional(readOnly = true)
    @Nullable
    Published provider(Published page) {
        var id = InfoTree.facts(page).provider();
        return id == null ? null : directory.byId(id, page.language()).orElse(null);
    }

    InfosPage all(InfoTree tree, EntryWords words, PublicShell shell) {
        return new InfosPage(
                shell,
                List.of(start(words), new Crumb(Phrase.of(words.words().get("life.pages.title")), null)),
                tree.top().stream().map(p -> tree.line(p, words, true)).toList());
    }

    @Transactional(readOnly = true)
    InfoPage one(Published page, InfoTree tree, @Nullable Published provider, EntryWords words, PublicShell shell) {
        var crumbs = new ArrayList<Crumb>(List.of(
                start(words), new Crumb(Phrase.of(words.words().get("life.pages.title")), words.href("/seiten"))));
        tree.above(page).forEach(p -> crumbs.add(new Crumb(words.title(p), words.href(p))));
        crumbs.add(new Crumb(words.title(page), null));
        return new InfoPage(
                shell,
                crumbs,
                words.title(page),
                words.reservation(page),
                words.text(page, TextField.SUMMARY),
                words.text(page, TextField.BODY),
                tree.children(page).stream()
                        .map(p -> tree.line(p, words, false))
                        .toList(),
                tree.next(page).map(p -> tree.line(p, words, false)).orElse(null),
                ContactPanels.of(words.contacts(page), page, words, shell.frame())
                        .pausing(pause(provider, words)),
                provider == null ? null : new ProviderBox(words.title(provider), words.href(provider), null),
                new PageTools(
                        page.id().toString(),
                        words.title(page),
                        page.path(),
                        null,
                        QrCode.of(shell.canonical()),
                        words.verified(page),
                        words.words()
                                .get(
                                        "portal.printed",
                                        words.fullDate(words.now().toLocalDate()))));
    }

    /** Where nobody else answers for the page, the centre does. */
    private OpeningPanel.@Nullable Pause pause(@Nullable Published provider, EntryWords words) {
        if (provider == null) return words.house().pause();
        var place = ((OrganisationFacts) provider.facts()).place();
        return place == null
                ? null
                : words.house()
                        .pauseAt(directory.byId(place, provider.language()).stream()
                                .toList());
    }

    private static Crumb start(EntryWords words) {
        return new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/"));
    }
}
