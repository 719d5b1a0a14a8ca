package org.teilhabe.centre;

import java.util.List;
import java.util.function.BiFunction;

/** »Wen frage ich zuerst?«: first questions with their answers, and the words people often search for. */
public record Guide(List<Question> questions, List<Searched> searched) implements Part {
    public Guide {
        questions = List.copyOf(questions);
        searched = List.copyOf(searched);
    }

    /** @param offer slug of the offer that helps, empty for none */
    public record Question(String id, Text question, Text answer, String offer) {}

    /** »Oft gesucht« */
    public record Searched(String id, Text text) {}

    @Override
    public Section section() {
        return Section.GUIDE;
    }

    @Override
    public Guide each(BiFunction<String, Text, Text> change) {
        return new Guide(
                questions.stream()
                        .map(q -> new Question(
                                q.id(),
                                change.apply("first_questions." + q.id() + ".question", q.question()),
                                change.apply("first_questions." + q.id() + ".answer", q.answer()),
                                q.offer()))
                        .toList(),
                searched.stream()
                        .map(s -> new Searched(s.id(), change.apply("often_searched." + s.id() + ".text", s.text())))
                        .toList());
    }
}
