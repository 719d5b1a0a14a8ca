package org.teilhabe.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** »Portalsprache«: a language the interface speaks, in the order of the language row. */
public enum PortalLanguage {
    DE("de", "Deutsch", "de-DE"),
    EN("en", "English", "en-DE"),
    FR("fr", "Français", "fr-DE"),
    AR("ar", "العربية", "ar-DE"),
    UK("uk", "Українська", "uk-DE"),
    TR("tr", "Türkçe", "tr-DE"),
    RU("ru", "Русский", "ru-DE"),
    FA("fa", "فارسی", "fa-DE"),
    PL("pl", "Polski", "pl-DE"),
    RO("ro", "Română", "ro-DE"),
    BG("bg", "Български", "bg-DE"),
    /** The JDK knows Kurmanji's dates and numbers as {@code ku}. */
    KMR("kmr", "Kurmancî", "ku-DE"),
    /** Leichte Sprache: for the fixed pages only. */
    LEICHT("de-x-leicht", "Leichte Sprache", "de-DE");

    /** For request mappings: the first segment of every public address. */
    public static final String PATH = "/{lang:de|en|fr|ar|uk|tr|ru|fa|pl|ro|bg|kmr}";

    private static final List<PortalLanguage> FULL =
            Arrays.stream(values()).filter(l -> l != LEICHT).toList();

    private final String tag;
    private final String ownName;
    private final Locale locale;

    PortalLanguage(String tag, String ownName, String locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(locale + "-u-nu-latn");
    }

    /** BCP 47, as in addresses and {@code lang}. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    /** For dates and numbers: region Germany, Western digits. */
    public Locale locale() {
        return locale;
    }

    public boolean rightToLeft() {
        return this == AR || this == FA;
    }

    public String direction() {
        return rightToLeft() ? "rtl" : "ltr";
    }

    /**
     * For {@code dir} of a text on a page in this language; null where the page's own is right. On a page read from the
     * right a name in Latin letters keeps its full stop and its brackets where they belong, while a sentence that only
     * begins with such a name is read from the right all the same, which {@code bdi} alone could not know.
     */
    public @Nullable String directionOf(String text) {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        if (letters.length == 0) return null;
        var fromRight = Arrays.stream(letters).anyMatch(PortalLanguage::fromRight);
        if (rightToLeft()) return fromRight ? "rtl" : "ltr";
        return Arrays.stream(letters).allMatch(PortalLanguage::fromRight) ? "rtl" : null;
    }

    private static boolean fromRight(int letter) {
        return Character.getDirectionality(letter) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** The twelve languages of the whole portal. */
    public static List<PortalLanguage> full() {
        return FULL;
    }

    public static Optional<PortalLanguage> byTag(String tag) {
        return Arrays.stream(values()).filter(l -> l.tag.equals(tag)).findFirst();
    }

    /** The best of our languages for an {@code Accept-Language} header; German where nothing fits or it is unreadable. */
    public static PortalLanguage best(@org.jspecify.annotations.Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 500) return DE;
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> near(range.getRange()).stream())
                    .findFirst()
                    .orElse(DE);
        } catch (IllegalArgumentException e) {
            return DE;
        }
    }

    /** The language nearest to a tag such as {@code de-AT}, {@code ku}, {@code prs}. */
    public static Optional<PortalLanguage> near(String tag) {
        var primary = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
        return switch (primary) {
            case "ku" -> Optional.of(KMR);
            case "prs" -> Optional.of(FA);
            default -> FULL.stream().filter(l -> l.tag.equals(primary)).findFirst();
        };
    }
}
