package io.github.ecrlint.policy;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which elements a policy of a kind has, must have and cannot have.
 *
 * <p>Source: IAM User Guide, "Grammar of the IAM JSON policy language" and the pages of the elements; ECR User Guide, "Private
 * repository policies" and "Private registry permissions". Where ECR's word on an element has changed ({@code Resource} in a
 * repository policy), nothing is demanded or refused here.
 */
final class Grammar {
    private static final List<String> OF_DOCUMENT = List.of("Version", "Id", "Statement");
    private static final List<String> OF_STATEMENT = List.of(
            "Sid",
            "Effect",
            "Principal",
            "NotPrincipal",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition");
    private static final List<String> OF_PRINCIPAL = List.of("AWS", "Service", "Federated", "CanonicalUser");

    private final PolicyKind kind;
    private final boolean isJsonText;
    private final List<Flaw> out;

    /** @param isJsonText whether AWS gets the characters of the document, each key as often as it stands there */
    Grammar(PolicyKind kind, boolean isJsonText, List<Flaw> out) {
        this.kind = kind;
        this.isJsonText = isJsonText;
        this.out = out;
    }

    void checkDocument(Value.Obj document) {
        checkKeys(document, Flaw.Place.DOCUMENT, OF_DOCUMENT);
        demand(document, "Version");
        demand(document, "Statement");
    }

    void checkStatement(Value.Obj statement, StatementElements elements) {
        if (isRight(elements)) {
            return;
        }
        checkKeys(statement, Flaw.Place.STATEMENT, OF_STATEMENT);
        demand(statement, "Effect");
        demand(statement, "Action");
        if (needsPrincipal()) {
            demand(statement, "Principal");
        }
        if (needsResource()) {
            demand(statement, "Resource");
        }
        for (Value.Entry entry : statement.entries()) {
            String name = entry.key().shown();
            String opposite = name.startsWith("Not") ? name.substring("Not".length()) : "";
            if (!opposite.isEmpty() && statement.get(opposite).isPresent()) {
                out.add(new Flaw.Opposed(name, opposite, entry.key().span()));
            } else if (isRefused(name)) {
                out.add(new Flaw.Misplaced(name, entry.key().span()));
            }
        }
    }

    /** Whether there is nothing to say of a statement, as of nearly all. */
    private boolean isRight(StatementElements elements) {
        boolean hasPrincipal = elements.has(StatementElements.PRINCIPAL, StatementElements.NOT_PRINCIPAL);
        boolean hasResource = elements.has(StatementElements.RESOURCE, StatementElements.NOT_RESOURCE);
        return elements.areOrdinary()
                && elements.has(StatementElements.EFFECT, StatementElements.EFFECT)
                && elements.has(StatementElements.ACTION, StatementElements.NOT_ACTION)
                && (hasPrincipal || !needsPrincipal())
                && (hasResource || !needsResource())
                && !elements.hasBoth(StatementElements.PRINCIPAL, StatementElements.NOT_PRINCIPAL)
                && !elements.hasBoth(StatementElements.ACTION, StatementElements.NOT_ACTION)
                && !elements.hasBoth(StatementElements.RESOURCE, StatementElements.NOT_RESOURCE)
                && !(kind == PolicyKind.TRUST && hasResource)
                && !elements.has(StatementElements.NOT_PRINCIPAL, StatementElements.NOT_ACTION)
                && kind != PolicyKind.SERVICE_CONTROL
                && kind != PolicyKind.SESSION;
    }

    void checkPrincipals(Value.Obj principals) {
        checkKeys(principals, Flaw.Place.PRINCIPAL, OF_PRINCIPAL);
    }

    /** A flaw for each key of an object that stands there before, in this case or another. */
    void checkRepeated(Value.Obj obj) {
        if (obj.entries().size() < 2 || areUnlike(obj)) {
            return;
        }
        Map<String, Value.Text> keys = new HashMap<>();
        for (Value.Entry entry : obj.entries()) {
            Value.Text key = entry.key();
            Value.Text before = keys.putIfAbsent(key.key().toLowerCase(Locale.ROOT), key);
            // equal keys of a template's own objects reach AWS as one, and the reader of the template has said so
            if (before != null && (isJsonText || !before.key().equals(key.key()))) {
                out.add(new Flaw.Repeated(key.shown(), before.span(), key.span()));
            }
        }
    }

    /** Whether the first characters tell the keys of a small object apart already. */
    private static boolean areUnlike(Value.Obj obj) {
        int seen = 0;
        for (Value.Entry entry : obj.entries()) {
            String key = entry.key().shown();
            char first = key.isEmpty() ? '\0' : key.charAt(0);
            // in both cases a letter of ASCII has the same five lower bits
            int bit = 1 << (first & 31);
            if (!isLetter(first) || (seen & bit) != 0) {
                return false;
            }
            seen |= bit;
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean needsPrincipal() {
        return switch (kind) {
            case REPOSITORY, CREATION_TEMPLATE, PUBLIC_REPOSITORY, REGISTRY, TRUST, RESOURCE_CONTROL -> true;
            default -> false;
        };
    }

    private boolean needsResource() {
        return switch (kind) {
            case IDENTITY_INLINE, IDENTITY_MANAGED, REGISTRY, SERVICE_CONTROL, RESOURCE_CONTROL, SESSION -> true;
            default -> false;
        };
    }

    /** Whether IAM answers with an error; {@code Principal} in an identity policy is told from the statement itself. */
    private boolean isRefused(String element) {
        return switch (element) {
            case "Principal" -> kind == PolicyKind.SERVICE_CONTROL || kind == PolicyKind.SESSION;
            case "NotPrincipal" ->
                kind == PolicyKind.TRUST
                        || kind == PolicyKind.RESOURCE_CONTROL
                        || kind == PolicyKind.SERVICE_CONTROL
                        || kind == PolicyKind.SESSION;
            case "Resource", "NotResource" -> kind == PolicyKind.TRUST;
            case "NotAction" -> kind == PolicyKind.RESOURCE_CONTROL;
            default -> false;
        };
    }

    private void checkKeys(Value.Obj obj, Flaw.Place place, List<String> known) {
        checkRepeated(obj);
        for (Value.Entry entry : obj.entries()) {
            String name = entry.key().shown();
            if (entry.key().isLiteral() && !known.contains(name)) {
                Optional<String> meant = Nearest.to(name, known);
                out.add(new Flaw.UnknownKey(place, name, meant, entry.key().span()));
            }
        }
    }

    private void demand(Value.Obj obj, String element) {
        String opposite = "Not" + element;
        if (obj.get(element).isPresent()) {
            return;
        }
        for (Value.Entry entry : obj.entries()) {
            String name = entry.key().shown();
            // a misspelled key is the element that seems to be missing; one that is not resolved may be it
            if (!entry.key().isLiteral() || isLike(name, element) || isLike(name, opposite)) {
                return;
            }
        }
        Span first = obj.entries().isEmpty()
                ? obj.span()
                : obj.entries().get(0).key().span();
        out.add(new Flaw.Missing(element, first));
    }

    private static boolean isLike(String name, String element) {
        return name.equals(element)
                || !OF_STATEMENT.contains(name)
                        && !OF_DOCUMENT.contains(name)
                        && Nearest.to(name, List.of(element)).isPresent();
    }
}
