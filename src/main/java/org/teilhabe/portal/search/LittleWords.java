package org.teilhabe.portal.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.teilhabe.platform.text.PortalLanguage;

/** Words that stand around what people look for: the little ones of a language, and those by which they ask. */
final class LittleWords {
    /** Where a language is missing, nobody searches in it. */
    private static final Map<PortalLanguage, Set<String>> ASKING = Map.ofEntries(
            asking(PortalLanguage.DE, "brauche benötige suche möchte bitte gibt finde ich wo wie"),
            asking(PortalLanguage.EN, "i need want looking find please where how my"),
            asking(PortalLanguage.FR, "besoin cherche veux voudrais trouver où comment"),
            asking(PortalLanguage.AR, "أحتاج احتاج أريد اريد أبحث ابحث بحاجة أين اين كيف عن إلى الى"),
            asking(
                    PortalLanguage.UK,
                    "мені я потрібен потрібна потрібно потрібні треба шукаю хочу де як на у в до для з"),
            asking(PortalLanguage.TR, "istiyorum arıyorum lazım ihtiyacım nerede nasıl bir için"),
            asking(PortalLanguage.RU, "мне нужен нужна нужно нужны ищу хочу где как"),
            asking(PortalLanguage.FA, "نیاز دارم می‌خواهم میخواهم دنبال کجا چطور چگونه"),
            asking(PortalLanguage.PL, "potrzebuję szukam chcę chciałbym chciałabym gdzie jak proszę"),
            asking(PortalLanguage.RO, "nevoie caut vreau doresc unde cum"),
            asking(PortalLanguage.BG, "трябва търся искам нуждая къде как"),
            asking(PortalLanguage.KMR, "hewce pêwîst lazim dixwazim digerim ku çawa min ji re bo li"));

    private LittleWords() {}

    private static Map.Entry<PortalLanguage, Set<String>> asking(PortalLanguage language, String words) {
        return Map.entry(language, Set.of(words.split(" ")));
    }

    /** Whether the word says nothing of what is looked for, in the reader's language, German or English. */
    static boolean holds(String word, PortalLanguage reader) {
        var lower = word.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(reader), List.of(PortalLanguage.DE, PortalLanguage.EN).stream())
                .anyMatch(language -> Analysis.stopWords(language).contains(lower)
                        || ASKING.getOrDefault(language, Set.of()).contains(lower));
    }
}
