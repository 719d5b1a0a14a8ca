package org.teilhabe.portal.search;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * How words are cut down to what people mean by them, per language. All fold accents, so that {@code cafe} finds
 * »Sprachcafé«; German also splits compounds and takes {@code ae}, {@code ä} and {@code a} for one; the Turkish and all
 * other {@code İ ı I i} are one letter; Kurmanji has no analyzer of its own and is folded only.
 */
public class Analysis implements LuceneAnalysisConfigurer {
    /** Name of the analyzer for what people have typed so far. */
    static final String BEGINNINGS = "beginnings";

    static final String FOLDED = "folded";

    /** A folded word as it is asked: whoever types »Flugzeugträger« means no other kind of Träger. */
    static final String FOLDED_ASKED = "folded_asked";

    /** German as it is asked: {@code sprachkurs} means the whole word, not any Kurs and any Sprache. */
    static final String ASKED = "de_asked";

    private static final Known FOLDING = Known.words(new Folded(false));
    private static final Known SPLITTING = Known.words(new Folded(true));

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        for (var language : PortalLanguage.full()) {
            var words = Known.words(of(language, true));
            context.analyzer(language.tag()).instance(words);
            context.analyzer(label(language)).instance(Known.labels(words));
        }
        context.analyzer(ASKED).instance(Known.words(of(PortalLanguage.DE, false)));
        context.analyzer(BEGINNINGS).instance(Known.words(new Beginnings()));
        context.analyzer(FOLDED).instance(SPLITTING);
        context.analyzer(FOLDED_ASKED).instance(FOLDING);
    }

    /** The folded words of what somebody typed. */
    static List<String> folded(String text) {
        return FOLDING.terms(text);
    }

    /** The folded words of a text and the parts of its compounds. */
    static List<String> foldedAndSplit(String text) {
        return SPLITTING.terms(text);
    }

    /** Name of the analyzer for labels, which recur as a whole. */
    static String label(PortalLanguage language) {
        return language.tag() + "_label";
    }

    /** Cuts down one word at a time. */
    private static Analyzer of(PortalLanguage language, boolean split) {
        return language == PortalLanguage.UK
                ? new UkrainianMorfologikAnalyzer()
                : new LanguageAnalyzer(language, split);
    }

    static CharArraySet stopWords(PortalLanguage language) {
        return switch (language) {
            case DE, LEICHT -> GermanAnalyzer.getDefaultStopSet();
            case EN -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
            case FR -> FrenchAnalyzer.getDefaultStopSet();
            case AR -> ArabicAnalyzer.getDefaultStopSet();
            case UK -> CharArraySet.EMPTY_SET;
            case TR -> TurkishAnalyzer.getDefaultStopSet();
            case RU -> RussianAnalyzer.getDefaultStopSet();
            case FA -> PersianAnalyzer.getDefaultStopSet();
            case PL -> PolishAnalyzer.getDefaultStopSet();
            case RO -> RomanianAnalyzer.getDefaultStopSet();
            case BG -> BulgarianAnalyzer.getDefaultStopSet();
            case KMR -> CharArraySet.EMPTY_SET;
        };
    }

    private static final class LanguageAnalyzer extends Analyzer {
        private final PortalLanguage language;
        private final boolean split;

        LanguageAnalyzer(PortalLanguage language, boolean split) {
            this.language = language;
            this.split = split;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream s = new DecimalDigitFilter(new LowerCaseFilter(words));
            if (language == PortalLanguage.FR) s = new ElisionFilter(s, FrenchAnalyzer.DEFAULT_ARTICLES);
            s = new StopFilter(s, stopWords(language));
            return new TokenStreamComponents(words, stem(s));
        }

        private TokenStream stem(TokenStream s) {
            return switch (language) {
                case DE, LEICHT ->
                    // Folded before it is stemmed: the stemmer takes the e of »cafe« away, but not the é of »café«.
                    new GermanLightStemFilter(
                            new GermanNormalizationFilter(new ICUFoldingFilter(split ? new CompoundFilter(s) : s)));
                case EN -> new PorterStemFilter(new ICUFoldingFilter(new EnglishPossessiveFilter(s)));
                case FR -> new ICUFoldingFilter(new FrenchLightStemFilter(s));
                case AR ->
                    new Instead(
                            new ArabicStemFilter(new Instead(
                                    new ICUFoldingFilter(new ArabicNormalizationFilter(s)), Instead::withArticle)),
                            Instead::doctor);
                case FA -> new ICUFoldingFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(s)));
                case TR -> new ICUFoldingFilter(new SnowballFilter(s, new TurkishStemmer()));
                case RU -> new ICUFoldingFilter(new RussianLightStemFilter(s));
                case BG -> new ICUFoldingFilter(new BulgarianStemFilter(s));
                case PL ->
                    new ICUFoldingFilter(new StempelFilter(s, new StempelStemmer(PolishAnalyzer.getDefaultTable())));
                case RO -> new ICUFoldingFilter(new SnowballFilter(s, new RomanianStemmer()));
                case KMR, UK -> new ICUFoldingFilter(s);
            };
        }
    }

    /** Puts another word in place of one. */
    private static final class Instead extends TokenFilter {
        private final UnaryOperator<String> meant;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Instead(TokenStream input, UnaryOperator<String> meant) {
            super(input);
            this.meant = meant;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            var word = meant.apply(term.toString());
            term.setEmpty().append(word);
            return true;
        }

        /**
         * Names that begin like an article are given the one they lack, which the stemmer then takes away: else it would
         * cut ألمانيا and الألمانية down to different words.
         */
        static String withArticle(String word) {
            return word.startsWith("المان") || word.startsWith("الكترون") ? "ال" + word : word;
        }

        /** The two words for a doctor, without article and ending. */
        static String doctor(String stem) {
            return stem.equals("دكتور") ? "طبيب" : stem;
        }
    }

    /** Folded words as they are, for misspellings. */
    private static final class Folded extends Analyzer {
        private final boolean split;

        Folded(boolean split) {
            this.split = split;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var lower = new LowerCaseFilter(words);
            return new TokenStreamComponents(words, new ICUFoldingFilter(split ? new CompoundFilter(lower) : lower));
        }
    }

    /** The first two to fifteen letters of every word. */
    private static final class Beginnings extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            var folded = new ICUFoldingFilter(new CompoundFilter(new LowerCaseFilter(words)));
            return new TokenStreamComponents(words, new EdgeNGramTokenFilter(folded, 2, 15, true));
        }
    }

    /** Adds the parts of German compounds at the place of the whole: Sprachcafé, Sprach, Café. */
    static final class CompoundFilter extends TokenFilter {
        private static final GermanWordSplitter SPLITTER = splitter();

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private final Deque<String> waiting = new ArrayDeque<>();
        private State whole = captureState();

        CompoundFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!waiting.isEmpty()) {
                restoreState(whole);
                term.setEmpty().append(waiting.poll());
                position.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) return false;
            var word = term.toString();
            if (word.length() >= 7) {
                for (var part : parts(word)) if (!part.equals(word)) waiting.add(part);
                if (!waiting.isEmpty()) whole = captureState();
            }
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            waiting.clear();
        }

        private static final int LONGEST_WORD = 60;

        /** The parts of a German compound; empty or the word itself where it is none. */
        static List<String> parts(String word) {
            // No German word is longer than that, and the splitter refuses what is.
            if (word.length() > LONGEST_WORD) return List.of();
            var plain = word.replace("é", "e").replace("è", "e").replace("â", "a");
            synchronized (SPLITTER) {
                return SPLITTER.splitWord(plain).stream()
                        .filter(p -> p.length() >= 3)
                        .toList();
            }
        }

        private static GermanWordSplitter splitter() {
            try {
                var splitter = new GermanWordSplitter(true);
                splitter.setMinimumWordLength(4);
                splitter.setStrictMode(true);
                return splitter;
            } catch (IOException e) {
                throw new UncheckedIOException("The dictionary of German word parts is missing", e);
            }
        }
    }
}
