package io.github.ecrlint.policy;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What the elements of a statement have in common: one-or-list, and what a template leaves open in them. */
final class Elements {
    private static final int DEEPEST_LIST = 16;

    private Elements() {}

    /** The items of a list, lists in it opened up and nulls left out; or the one value. */
    static List<Value> oneOrList(Value value) {
        if (value instanceof Value.Text) {
            return List.of(value);
        }
        List<Value> items = new ArrayList<>();
        collect(value, items, 0);
        return items;
    }

    private static void collect(Value value, List<Value> items, int depth) {
        if (value instanceof Value.Seq seq && depth < DEEPEST_LIST) {
            for (Value item : seq.items()) {
                collect(item, items, depth + 1);
            }
        } else if (!(value instanceof Value.Null)) {
            items.add(value);
        }
    }

    /** The first key of an object that is not resolved, or null. */
    static Value.Unknown unknownKey(Value.Obj obj) {
        for (Value.Entry entry : obj.entries()) {
            if (!entry.key().isLiteral()) {
                for (Part part : entry.key().parts()) {
                    if (part instanceof Part.Open open) {
                        return new Value.Unknown(open.hole(), entry.key().span());
                    }
                }
            }
        }
        return null;
    }

    /** Whether a statement with these actions can speak of ECR. */
    static boolean mayBeOfEcr(Actions actions) {
        if (actions instanceof Actions.AllExcept) {
            return true;
        }
        for (Value.Text pattern : actions.patterns()) {
            String shown = pattern.shown();
            int colon = shown.indexOf(':');
            boolean other = pattern.isLiteral()
                    && colon > 0
                    && shown.indexOf('*') != 0
                    && !shown.regionMatches(true, 0, "ecr", 0, Math.min(3, colon))
                    && shown.substring(0, colon).indexOf('*') < 0
                    && shown.substring(0, colon).indexOf('?') < 0;
            if (!other) {
                return true;
            }
        }
        return false;
    }

    /**
     * One diagnostic for each thing that the template leaves open in a statement; what has a meaning is not open. Part of an ARN
     * takes less away than a whole principal, action or condition.
     *
     * @param flawed holes of which a flaw tells already
     */
    static void reportHoles(Statement statement, Attachment on, List<Hole> flawed, List<Diagnostic> out) {
        List<Hole> said = new ArrayList<>(flawed);
        report(statement.actions().patterns(), Diagnostic.Level.WARNING, on, said, out);
        if (statement.principals() instanceof Principals.Only only) {
            reportPrincipals(only.list(), on, said, out);
        } else if (statement.principals() instanceof Principals.AllExcept except) {
            reportPrincipals(except.list(), on, said, out);
        }
        for (Condition condition : statement.conditions().list()) {
            report(condition.values(), Diagnostic.Level.WARNING, on, said, out);
        }
        for (Value.Unknown unknown : statement.conditions().open()) {
            if (flawed.contains(unknown.because())) {
                continue;
            }
            out.add(say(Diagnostic.Level.WARNING, on, unknown.because(), unknown.span()));
        }
        if (statement.resources() instanceof Resources.Only only) {
            reportResources(only.patterns(), on, said, out);
        } else if (statement.resources() instanceof Resources.AllExcept except) {
            reportResources(except.patterns(), on, said, out);
        }
    }

    private static void reportResources(
            List<Value.Text> patterns, Attachment on, List<Hole> said, List<Diagnostic> out) {
        for (Value.Text pattern : patterns) {
            boolean isArn = pattern.parts().size() > 1 && pattern.parts().get(0) instanceof Part.Literal;
            report(pattern, isArn ? Diagnostic.Level.NOTE : Diagnostic.Level.WARNING, on, said, out);
        }
    }

    private static void reportPrincipals(
            List<Principal> principals, Attachment on, List<Hole> said, List<Diagnostic> out) {
        for (Principal principal : principals) {
            report(principal.text(), Diagnostic.Level.WARNING, on, said, out);
        }
    }

    private static void report(
            List<Value.Text> texts, Diagnostic.Level level, Attachment on, List<Hole> said, List<Diagnostic> out) {
        for (Value.Text text : texts) {
            report(text, level, on, said, out);
        }
    }

    private static void report(
            Value.Text text, Diagnostic.Level level, Attachment on, List<Hole> said, List<Diagnostic> out) {
        if (text.isLiteral()) {
            return;
        }
        for (Part part : text.parts()) {
            if (part instanceof Part.Open open
                    && open.hole().meaning() == Hole.Meaning.OPAQUE
                    && !said.contains(open.hole())) {
                said.add(open.hole());
                out.add(say(level, on, open.hole(), open.span()));
            }
        }
    }

    private static Diagnostic say(Diagnostic.Level level, Attachment on, Hole hole, Span span) {
        String summary = "part of the policy of `" + on.address() + "` not resolved: " + hole.reason();
        return new Diagnostic(level, span, summary, "");
    }
}
