package io.github.ecrlint.report;

import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One reason why something is not known, and the answers that hang on it, by whom they are about. */
final class OpenReason {
    private static final int MOST_NAMES = 3;

    final String text;
    final Span place;
    private final List<String> places = new ArrayList<>();
    private final Map<String, Map<String, List<String>>> deeds = new LinkedHashMap<>();
    private int answers;

    /** @param place where it was met first */
    OpenReason(String text, Span place) {
        this.text = text;
        this.place = place;
    }

    void addPlace(String shown) {
        if (!places.contains(shown)) {
            places.add(shown);
        }
    }

    /** Adds an answer that hangs on it: whether somebody may do something, with a repository or with none. */
    void addAnswer(String who, String deed, String repository) {
        Map<String, List<String>> his = deeds.get(who);
        if (his == null) {
            his = new LinkedHashMap<>();
            deeds.put(who, his);
        }
        List<String> with = his.get(repository);
        if (with == null) {
            with = new ArrayList<>();
            his.put(repository, with);
        }
        if (!with.contains(deed)) { // several can have one name
            with.add(deed);
        }
        answers++;
    }

    /** Where it stands, in the order of the diagnostics. */
    List<String> places() {
        return places;
    }

    /** How many answers hang on it. */
    int answers() {
        return answers;
    }

    /** What hangs on it: a line for each of those whom it is about. */
    List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<String>>> his : deeds.entrySet()) {
            Map<String, List<String>> repositories = new LinkedHashMap<>();
            for (Map.Entry<String, List<String>> with : his.getValue().entrySet()) {
                String deed = listed(with.getValue());
                List<String> alike = repositories.get(deed);
                if (alike == null) {
                    alike = new ArrayList<>();
                    repositories.put(deed, alike);
                }
                alike.add(with.getKey());
            }
            StringBuilder question = new StringBuilder("whether " + his.getKey() + " may ");
            String and = "";
            for (Map.Entry<String, List<String>> alike : repositories.entrySet()) {
                question.append(and).append(alike.getKey()).append(some(alike.getValue()));
                and = ", and ";
            }
            questions.add(question.toString());
        }
        return questions;
    }

    private static String some(List<String> repositories) {
        if (repositories.get(0).isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < repositories.size() && (i < MOST_NAMES || repositories.size() == MOST_NAMES + 1); i++) {
            names.add("`" + repositories.get(i) + "`");
        }
        int others = repositories.size() - names.size();
        if (others > 0) {
            names.add(others + " others");
        }
        return " " + listed(names);
    }

    private static String listed(List<String> words) {
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            listed.append(i == 0 ? "" : i == words.size() - 1 ? " and " : ", ").append(words.get(i));
        }
        return listed.toString();
    }
}
