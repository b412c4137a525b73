package io.github.ecrlint.policy;

import io.github.ecrlint.json.JsonReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a policy document into a {@link Policy}: the one place where one-or-list, {@code NotX} and JSON text are met. */
public final class PolicyReader {
    /** More than AWS takes of any kind: most are a permission set's 32,768. What is larger could keep a scan for minutes. */
    private static final int MOST_CHARACTERS = 40_000;

    private final PolicyKind kind;
    private final Attachment on;
    private final List<Diagnostic> out;
    private final List<Value.Unknown> open = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>(0);
    private final List<Hole> unreadable = new ArrayList<>(0);
    private Grammar grammar;

    private PolicyReader(PolicyKind kind, Attachment on, List<Diagnostic> out) {
        this.kind = kind;
        this.on = on;
        this.out = out;
    }

    /**
     * Reads a document that is an object, a text of JSON, or not resolved; any other value is a flaw and left open.
     *
     * @param out gets a diagnostic for all that is not resolved, and one for a document of which nothing can be read; what is
     *     wrong is no diagnostic but a flaw of the policy
     */
    public static Policy read(Value document, PolicyKind kind, Attachment on, List<Diagnostic> out) {
        return new PolicyReader(kind, on, out).policy(document);
    }

    private Policy policy(Value document) {
        Optional<Located<String>> version = Optional.empty();
        List<Statement> statements = new ArrayList<>();
        Size size = Size.of(document);
        Value read = size.isOver(MOST_CHARACTERS)
                ? tooLarge(document)
                : document instanceof Value.Text text ? json(text) : document;
        grammar = new Grammar(kind, document instanceof Value.Text, flaws);
        if (read instanceof Value.Obj obj) {
            grammar.checkDocument(obj);
            Value.Unknown unknownKey = Elements.unknownKey(obj);
            if (unknownKey != null) {
                leaveOpen(unknownKey);
            }
            version = scalar(element(obj, "Version"), "`Version`");
            scalar(element(obj, "Id"), "`Id`");
            Optional<Value> list = element(obj, "Statement");
            if (list.isPresent()) {
                for (Value item : Elements.oneOrList(list.get())) {
                    statement(item, statements);
                }
            }
        } else if (read instanceof Value.Unknown unknown) {
            leaveOpen(unknown);
        } else if (!(read instanceof Value.Null)) {
            leaveOpen(flawed(read, "a policy", "an object"));
        }
        return new Policy(kind, on, version, statements, open, Scenario.ALWAYS, flaws, size, document.span());
    }

    private Value tooLarge(Value document) {
        Hole hole = Hole.opaque(
                document.span().source().path() + "#too large "
                        + document.span().start(),
                "it has more than " + MOST_CHARACTERS + " characters, which AWS does not take");
        return new Value.Unknown(hole, document.span());
    }

    private Value json(Value.Text text) {
        if (text.parts().size() == 1 && !text.isLiteral()) {
            return new Value.Unknown(text.hole().orElseThrow(), text.span());
        }
        List<Diagnostic> problems = new ArrayList<>(0);
        Value value = JsonReader.read(text, problems);
        for (Diagnostic problem : problems) {
            String why = problem.summary().substring(JsonReader.SYNTAX_ERROR.length());
            flaws.add(new Flaw.Syntax(why, problem.span()));
        }
        return value;
    }

    private void statement(Value item, List<Statement> statements) {
        if (item instanceof Value.Obj obj) {
            Value.Unknown unknownKey = Elements.unknownKey(obj);
            if (unknownKey == null) {
                statements.add(statement(obj));
            } else {
                leaveOpen(unknownKey); // it may be any element, and of any the rest means something else
            }
        } else if (item instanceof Value.Unknown unknown) {
            leaveOpen(unknown);
        } else if (!(item instanceof Value.Null)) {
            open.add(flawed(item, "a statement", "an object"));
        }
    }

    private Statement statement(Value.Obj obj) {
        StatementElements elements = new StatementElements(obj);
        grammar.checkStatement(obj, elements);
        Actions actions = actions(obj, elements);
        Statement statement = new Statement(
                scalar(elements.get(StatementElements.SID), "`Sid`"),
                effect(obj, elements),
                principals(obj, elements),
                actions,
                resources(elements),
                conditions(elements),
                obj.span());
        if (kind.side() == PolicyKind.Side.RESOURCE || Elements.mayBeOfEcr(actions)) {
            Elements.reportHoles(statement, on, unreadable, out);
        }
        return statement;
    }

    private Located<Effect> effect(Value.Obj obj, StatementElements elements) {
        Optional<Value> value = elements.get(StatementElements.EFFECT);
        if (value.isEmpty()) {
            return new Located<>(Effect.UNRESOLVED, obj.span());
        }
        Span span = value.get().span();
        if (value.get() instanceof Value.Text text && text.isLiteral()) {
            if (text.is("Allow")) {
                return new Located<>(Effect.ALLOW, span);
            }
            if (text.is("Deny")) {
                return new Located<>(Effect.DENY, span);
            }
        }
        Optional<Hole> hole = value.get() instanceof Value.Unknown unknown
                ? Optional.of(unknown.because())
                : value.get() instanceof Value.Text text ? text.hole() : Optional.empty();
        if (hole.isPresent()) {
            String why = "effect not resolved: " + hole.get().reason();
            out.add(Diagnostic.warning(span, "statement of `" + on.address() + "`: " + why));
        } else {
            flaws.add(new Flaw.WrongValue("`Effect`", "`Allow` or `Deny`", span));
        }
        return new Located<>(Effect.UNRESOLVED, span);
    }

    private Principals principals(Value.Obj obj, StatementElements elements) {
        if (!elements.has(StatementElements.PRINCIPAL, StatementElements.NOT_PRINCIPAL)) {
            return new Principals.Implied();
        }
        Value.Entry element = null;
        for (Value.Entry entry : obj.entries()) {
            boolean isPrincipal = entry.key().is("Principal");
            // beside each other the one that is not negated is read, and of a key that stands twice the last
            if (isPrincipal
                    || entry.key().is("NotPrincipal")
                            && (element == null || element.key().is("NotPrincipal"))) {
                element = entry;
            }
        }
        if (element == null) {
            return new Principals.Implied();
        }
        List<Principal> list = new ArrayList<>();
        principals(element.value(), list);
        Span key = element.key().span();
        Span span = element.value().span();
        return element.key().is("Principal")
                ? new Principals.Only(list, key, span)
                : new Principals.AllExcept(list, key, span);
    }

    private void principals(Value value, List<Principal> list) {
        if (value instanceof Value.Obj obj) {
            grammar.checkPrincipals(obj);
            for (Value.Entry entry : obj.entries()) {
                if (!entry.key().isLiteral()) {
                    add(Principal.Type.OTHER, entry.key(), list);
                    continue;
                }
                Principal.Type type = principalType(entry.key());
                for (Value item : Elements.oneOrList(entry.value())) {
                    add(type, item, list);
                }
            }
            return;
        }
        for (Value item : Elements.oneOrList(value)) {
            boolean star = item instanceof Value.Text text && text.is("*");
            Optional<Value.Text> text = item.asText();
            if (!star && text.isPresent() && text.get().isLiteral()) {
                flaws.add(new Flaw.WrongValue("a principal", "`*` or an object with a key such as `AWS`", item.span()));
            }
            add(star ? Principal.Type.ANYONE : Principal.Type.OTHER, item, list);
        }
    }

    private void add(Principal.Type type, Value item, List<Principal> list) {
        Value.Text text = item.asText().orElse(null);
        if (text == null) {
            text = flawed(item, "a principal", "a text").asText().orElseThrow();
        }
        list.add(new Principal(type, text));
    }

    private static Principal.Type principalType(Value.Text key) {
        return switch (key.shown()) {
            case "AWS" -> Principal.Type.AWS;
            case "Service" -> Principal.Type.SERVICE;
            case "Federated" -> Principal.Type.FEDERATED;
            case "CanonicalUser" -> Principal.Type.CANONICAL_USER;
            default -> Principal.Type.OTHER;
        };
    }

    private Actions actions(Value.Obj obj, StatementElements elements) {
        Optional<Value> only = elements.get(StatementElements.ACTION);
        if (only.isPresent()) {
            return new Actions.Only(texts(only.get(), "an action"), only.get().span());
        }
        Optional<Value> except = elements.get(StatementElements.NOT_ACTION);
        if (except.isPresent()) {
            return new Actions.AllExcept(
                    texts(except.get(), "an action"), except.get().span());
        }
        return new Actions.Only(List.of(), obj.span());
    }

    private Resources resources(StatementElements elements) {
        Optional<Value> only = elements.get(StatementElements.RESOURCE);
        if (only.isPresent()) {
            return new Resources.Only(
                    texts(only.get(), "a resource"), only.get().span());
        }
        Optional<Value> except = elements.get(StatementElements.NOT_RESOURCE);
        if (except.isPresent()) {
            return new Resources.AllExcept(
                    texts(except.get(), "a resource"), except.get().span());
        }
        return new Resources.Implied();
    }

    private Conditions conditions(StatementElements elements) {
        Optional<Value> element = elements.get(StatementElements.CONDITION);
        if (element.isEmpty() || element.get() instanceof Value.Null) {
            return Conditions.NONE;
        }
        List<Condition> list = new ArrayList<>();
        List<Value.Unknown> unresolved = new ArrayList<>();
        for (Value.Entry operator : entries(element.get(), unresolved)) {
            for (Value.Entry key : entries(operator.value(), unresolved)) {
                List<Value.Text> values = texts(key.value(), "a value of a condition");
                Located<Operator> located = new Located<>(
                        Operator.of(operator.key().shown()), operator.key().span());
                list.add(new Condition(
                        located,
                        key.key(),
                        values,
                        key.key().span().until(key.value().span())));
            }
        }
        return new Conditions(list, unresolved);
    }

    private List<Value.Entry> entries(Value value, List<Value.Unknown> unresolved) {
        if (value instanceof Value.Obj obj) {
            grammar.checkRepeated(obj);
            return obj.entries();
        }
        unresolved.add(value instanceof Value.Unknown unknown ? unknown : flawed(value, "a condition", "an object"));
        return List.of();
    }

    private List<Value.Text> texts(Value value, String element) {
        if (value instanceof Value.Text only) {
            return List.of(only);
        }
        List<Value.Text> texts = new ArrayList<>();
        for (Value item : Elements.oneOrList(value)) {
            if (item instanceof Value.Text ordinary) {
                texts.add(ordinary);
                continue;
            }
            Optional<Value.Text> text = item.asText();
            texts.add(
                    text.isPresent()
                            ? text.get()
                            : flawed(item, element, "a text").asText().orElseThrow());
        }
        return texts;
    }

    private Optional<Located<String>> scalar(Optional<Value> value, String element) {
        if (value.isPresent() && (value.get() instanceof Value.Seq || value.get() instanceof Value.Obj)) {
            flaws.add(new Flaw.WrongValue(element, "a text", value.get().span()));
        }
        return literal(value);
    }

    private static Optional<Located<String>> literal(Optional<Value> value) {
        Optional<Value.Text> text = value.isPresent() ? value.get().asText() : Optional.empty();
        return text.isPresent() && text.get().isLiteral()
                ? Optional.of(new Located<>(text.get().shown(), text.get().span()))
                : Optional.empty();
    }

    /** The element of this name; IAM minds upper and lower case, but a reader that did too would overlook a grant. */
    private static Optional<Value> element(Value.Obj obj, String name) {
        Optional<Value> exact = obj.get(name);
        if (exact.isPresent()) {
            return exact;
        }
        for (Value.Entry entry : obj.entries()) {
            if (entry.key().isLiteral() && entry.key().shown().equalsIgnoreCase(name)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    private void leaveOpen(Value.Unknown unknown) {
        open.add(unknown);
        // who may become a role matters less than what the role may do
        Diagnostic.Level level = kind == PolicyKind.TRUST ? Diagnostic.Level.NOTE : Diagnostic.Level.WARNING;
        String summary = kind.title() + " of `" + on.address() + "` not resolved: "
                + unknown.because().reason();
        out.add(new Diagnostic(level, unknown.span(), summary, ""));
    }

    private Value.Unknown flawed(Value value, String element, String expected) {
        Span span = value.span();
        flaws.add(new Flaw.WrongValue(element, expected, span));
        String id = span.source().path() + "#unreadable " + span.start();
        Hole hole = Hole.opaque(id, element + " is not " + expected);
        unreadable.add(hole);
        return new Value.Unknown(hole, span);
    }
}
