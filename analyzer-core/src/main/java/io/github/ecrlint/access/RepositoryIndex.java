package io.github.ecrlint.access;

import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Ends;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds which repositories of a model a resource pattern matches, without trying all of them where that can be helped. */
final class RepositoryIndex {
    private static final String KIND = ":repository/";

    private final List<Repository> repositories;
    private final IdentityHashMap<Repository, Integer> numbers = new IdentityHashMap<>();
    private final List<ArnPattern> arns = new ArrayList<>();
    private final TreeMap<String, List<Integer>> byName = new TreeMap<>();
    private final Map<String, List<Integer>> byHole = new HashMap<>();
    private final List<Integer> openNames = new ArrayList<>();
    private final List<Integer> unparted = new ArrayList<>();
    private final Map<String, RepositorySet> known = new HashMap<>();
    private final List<Integer> literalNames = new ArrayList<>();

    /** What stands before the names, each spelling once: there are few. */
    private final List<Value.Text> heads = new ArrayList<>();

    /** For the key of a pattern's head: whether it matches each of these; null for not looked at yet. */
    private final Map<String, Truth[]> headsMatched = new HashMap<>();

    /** For each repository, which of {@code heads} its ARN has. */
    private final int[] headNumbers;

    private RepositorySet all;

    /**
     * An ARN, or a pattern of one, parted before the name of the repository; a name holds no colon, so that each part of
     * one can only match the same part of the other.
     *
     * @param name null where the text is not parted so
     * @param ends those of the name
     */
    private record ArnPattern(Value.Text whole, Value.Text head, Value.Text name, Ends ends) {
        static ArnPattern of(Value.Text arn) {
            for (int i = arn.parts().size() - 1; i >= 0; i--) {
                if (arn.parts().get(i) instanceof Part.Literal literal) {
                    int at = literal.text().lastIndexOf(KIND);
                    if (at >= 0) {
                        int behind = at + KIND.length();
                        List<Part> head = new ArrayList<>(arn.parts().subList(0, i));
                        List<Part> name = new ArrayList<>();
                        head.add(literal.slice(0, behind));
                        if (behind < literal.text().length()) {
                            name.add(literal.slice(behind, literal.text().length()));
                        }
                        name.addAll(arn.parts().subList(i + 1, arn.parts().size()));
                        Value.Text named = new Value.Text(name, arn.span());
                        return new ArnPattern(arn, new Value.Text(head, arn.span()), named, Ends.of(named));
                    }
                }
            }
            return new ArnPattern(arn, arn, null, null);
        }
    }

    RepositoryIndex(List<Repository> repositories) {
        this.repositories = repositories;
        this.headNumbers = new int[repositories.size()];
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < repositories.size(); i++) {
            numbers.put(repositories.get(i), i);
            ArnPattern arn = ArnPattern.of(repositories.get(i).arn());
            arns.add(arn);
            headNumbers[i] = headNumber(arn.head, found);
            if (arn.name == null) {
                unparted.add(i);
            } else if (hasOpaque(arn.name)) {
                openNames.add(i);
            } else {
                append(arn.name.isLiteral() ? byName : byHole, arn.name.key(), i);
                if (arn.name.isLiteral()) {
                    literalNames.add(i);
                }
            }
        }
    }

    private int headNumber(Value.Text head, Map<String, Integer> found) {
        Integer number = found.get(head.key());
        if (number == null) {
            number = heads.size();
            heads.add(head);
            found.put(head.key(), number);
        }
        return number;
    }

    private static void append(Map<String, List<Integer>> lists, String key, int number) {
        List<Integer> list = lists.get(key);
        if (list == null) {
            list = new ArrayList<>(1);
            lists.put(key, list);
        }
        list.add(number);
    }

    private static boolean hasOpaque(Value.Text text) {
        for (Part part : text.parts()) {
            if (part instanceof Part.Open open && open.hole().meaning() != Hole.Meaning.GENERATED) {
                return true;
            }
        }
        return false;
    }

    /** The number of a repository; -1 for one that is not of the model. */
    int number(Repository repository) {
        Integer number = numbers.get(repository);
        return number == null ? -1 : number;
    }

    /** The repositories that an element speaks of; none where there is no such element. */
    RepositorySet of(Resources resources) {
        if (resources instanceof Resources.AllExcept except) {
            return union(except.patterns()).others();
        }
        return resources instanceof Resources.Only only ? union(only.patterns()) : union(List.of());
    }

    private RepositorySet union(List<Value.Text> patterns) {
        if (patterns.size() == 1) {
            return of(patterns.get(0));
        }
        RepositorySet union = new RepositorySet(repositories.size());
        for (Value.Text pattern : patterns) {
            union.addAll(of(pattern));
        }
        return union;
    }

    private RepositorySet of(Value.Text pattern) {
        if (pattern.is("*")) {
            return everything();
        }
        String key = pattern.key();
        RepositorySet set = known.get(key);
        if (set == null) {
            set = matched(pattern);
            known.put(key, set);
        }
        return set;
    }

    private RepositorySet everything() {
        if (all == null) {
            all = new RepositorySet(repositories.size());
            for (int i = 0; i < repositories.size(); i++) {
                all.add(i, Truth.YES);
            }
        }
        return all;
    }

    private RepositorySet matched(Value.Text text) {
        RepositorySet set = new RepositorySet(repositories.size());
        ArnPattern pattern = ArnPattern.of(text);
        if (pattern.name == null) {
            boolean other = isOfAnotherService(text);
            for (int i = 0; i < repositories.size() && !other; i++) {
                set.add(i, Matching.resource(text, arns.get(i).whole));
            }
            if (other) {
                addUnparted(set, text);
            }
            return set;
        }
        addAll(set, pattern, openNames, null);
        addUnparted(set, text);
        if (!pattern.name.isLiteral()) {
            nameWithHoles(pattern, set);
            return set;
        }
        String name = pattern.name.shown();
        int wildcard = wildcard(name);
        if (wildcard == name.length()) {
            addAll(set, pattern, byName.get(name), Truth.YES);
            return set;
        }
        boolean isPrefix = wildcard == name.length() - 1 && name.charAt(wildcard) == '*';
        String prefix = name.substring(0, wildcard);
        if (prefix.isEmpty()) {
            addAll(set, pattern, literalNames, isPrefix ? Truth.YES : null);
        } else {
            for (List<Integer> some :
                    byName.subMap(prefix, prefix + Character.MAX_VALUE).values()) {
                addAll(set, pattern, some, isPrefix ? Truth.YES : null);
            }
        }
        for (List<Integer> some : byHole.values()) {
            addAll(set, pattern, some, null);
        }
        return set;
    }

    private void addUnparted(RepositorySet set, Value.Text text) {
        for (int i : unparted) {
            set.add(i, Matching.resource(text, arns.get(i).whole));
        }
    }

    /** Whether an ARN names a service that is not ECR before its first wildcard, as most resources of a policy do. */
    private static boolean isOfAnotherService(Value.Text text) {
        List<Value.Text> segments = Arns.segments(text);
        if (segments.size() < 3
                || !segments.get(0).is("arn")
                || !segments.get(2).isLiteral()) {
            return false;
        }
        String partition = segments.get(1).shown();
        String service = segments.get(2).shown();
        return wildcard(partition) == partition.length()
                && wildcard(service) == service.length()
                && !service.equals("ecr");
    }

    /** A name that AWS makes up is that of one repository; any other hole may be any. */
    private void nameWithHoles(ArnPattern pattern, RepositorySet set) {
        if (!hasOpaque(pattern.name) && pattern.name.parts().size() == 1) {
            addAll(set, pattern, byHole.get(pattern.name.key()), Truth.YES);
            return;
        }
        addAll(set, pattern, literalNames, null);
        for (List<Integer> some : byHole.values()) {
            addAll(set, pattern, some, null);
        }
    }

    /** @param named whether the pattern matches the name; null where that is to be found out */
    private void addAll(RepositorySet set, ArnPattern pattern, List<Integer> some, Truth named) {
        if (some == null) {
            return;
        }
        String key = pattern.head.key();
        Truth[] matched = headsMatched.get(key);
        if (matched == null) {
            matched = new Truth[heads.size()];
            headsMatched.put(key, matched);
        }
        for (int i : some) {
            ArnPattern arn = arns.get(i);
            if (named == null && pattern.ends.exclude(arn.ends)) {
                continue;
            }
            Truth head = matched[headNumbers[i]];
            if (head == null) {
                head = Matching.resource(pattern.head, arn.head);
                matched[headNumbers[i]] = head;
            }
            if (head != Truth.NO) {
                Truth name = named == null ? Wildcard.matches(pattern.name, arn.name) : named;
                set.add(i, name.and(head));
            }
        }
    }

    private static int wildcard(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '*' || text.charAt(i) == '?') {
                return i;
            }
        }
        return text.length();
    }
}
