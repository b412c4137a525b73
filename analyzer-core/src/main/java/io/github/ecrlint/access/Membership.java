package io.github.ecrlint.access;

import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The organization that an asker's account is a member of.
 *
 * @param id null for none
 * @param path the path of the organizational unit, with a slash at the end; null for none
 */
record Membership(Value.Text id, Value.Text path) {
    static final Membership NONE = new Membership(null, null);
    static final Membership STRANGE = new Membership(Stranger.ORGANIZATION, Stranger.PATH);

    /** A member of the organization that an id or a path names, in the unit of the path or else in any. */
    static Membership named(Value.Text token) {
        List<Part> id = new ArrayList<>();
        boolean isPath = false;
        for (Part part : token.parts()) {
            int slash = part instanceof Part.Literal literal ? literal.text().indexOf('/') : -1;
            if (slash >= 0) {
                if (slash > 0) {
                    id.add(((Part.Literal) part).slice(0, slash));
                }
                isPath = true;
                break;
            }
            id.add(part);
        }
        Value.Text organization = Patterns.example(new Value.Text(id, token.span()));
        if (isPath && !isWhole(token)) {
            return new Membership(organization, Patterns.example(token));
        }
        List<Part> path = new ArrayList<>(organization.parts());
        path.addAll(Stranger.text("/r-0000/ou-0000-", "any unit", "/").parts());
        return new Membership(organization, new Value.Text(path, token.span()));
    }

    /** A member of an organization that nobody names, in the unit that a path names; null for a path of an organization. */
    static Membership strange(Value.Text path) {
        String shown = path.isLiteral() ? path.shown() : "";
        int slash = shown.indexOf('/');
        if (slash < 0 || Wildcard.matches(text(shown.substring(0, slash)), Stranger.ORGANIZATION) == Truth.NO) {
            return null;
        }
        List<Part> parts = new ArrayList<>(Stranger.ORGANIZATION.parts());
        parts.addAll(Patterns.example(text(shown.substring(slash))).parts());
        return new Membership(Stranger.ORGANIZATION, new Value.Text(parts, path.span()));
    }

    private static Value.Text text(String text) {
        return Value.Text.computed(text, Value.NOWHERE);
    }

    /** Whether a path takes in all of its organization. */
    static boolean isWhole(Value.Text path) {
        String shown = path.shown();
        int slash = shown.indexOf('/');
        if (slash < 0) {
            return true;
        }
        for (int i = slash; i < shown.length(); i++) {
            if (shown.charAt(i) != '/' && shown.charAt(i) != '*') {
                return false;
            }
        }
        return true;
    }

    Context addTo(Context context) {
        if (id == null) {
            return context.without("aws:principalorgid", "aws:principalorgpaths");
        }
        return context.with("aws:principalorgid", id).with("aws:principalorgpaths", path);
    }
}
