package io.github.ecrlint.access;

import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The reached that statements name, each once, in the order of the policy. */
final class Audiences {
    private final List<Audience> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    List<Audience> found() {
        return found;
    }

    /** Adds whom an element lists; everyone is no audience of a list. */
    void addListed(Principals principals) {
        List<Principal> list = principals instanceof Principals.Only only
                ? only.list()
                : principals instanceof Principals.AllExcept except ? except.list() : List.of();
        for (Principal principal : list) {
            switch (principal.type()) {
                case SERVICE -> add(Audience.Kind.SERVICE, principal.text());
                case FEDERATED -> add(Audience.Kind.FEDERATED, principal.text());
                case AWS -> addOfAws(principal);
                default -> {}
            }
        }
    }

    private void addOfAws(Principal principal) {
        Value.Text text = principal.text();
        if (Patterns.hasWildcard(text)) {
            return; // IAM refuses a wildcard inside of a principal
        }
        if (Naming.accountNamed(text) != null) {
            add(Audience.Kind.ACCOUNT, text);
        } else if (new Audience(Audience.Kind.IDENTITY, text).account().isPresent()) {
            add(Audience.Kind.IDENTITY, text);
        }
    }

    /** Adds whom the conditions of a statement name, and whom a {@code NotPrincipal} of it spares. */
    void addConditional(Statement statement) {
        if (statement.principals() instanceof Principals.AllExcept) {
            addListed(statement.principals());
        }
        for (Condition condition : statement.conditions().list()) {
            String key = condition.key().shown().toLowerCase(Locale.ROOT);
            for (Value.Text value : condition.values()) {
                addValue(key, value);
            }
        }
    }

    private void addValue(String key, Value.Text value) {
        switch (key) {
            case "aws:principalorgid" -> add(Audience.Kind.ORGANIZATION, ownIfSaid(value));
            case "aws:principalorgpaths" ->
                add(Membership.isWhole(value) ? Audience.Kind.ORGANIZATION : Audience.Kind.ORGANIZATIONAL_UNIT, value);
            case "aws:principalaccount" -> add(Audience.Kind.ACCOUNT, ownIfSaid(value));
            case "aws:resourceaccount" -> {
                if (isVariable(value, "${aws:principalaccount}")) {
                    add(Audience.Kind.ACCOUNT, Stranger.OWN_ACCOUNT.at(value.span()));
                }
            }
            case "aws:principalarn" -> addArn(value);
            case "aws:sourceip", "aws:sourcevpc", "aws:sourcevpce", "aws:sourcevpcarn" ->
                add(Audience.Kind.NETWORK, value);
            case "aws:sourcearn", "aws:sourceaccount", "aws:sourceowner", "aws:sourceorgid", "aws:sourceorgpaths" ->
                add(Audience.Kind.SOURCE, value);
            case "aws:principalservicename", "aws:principalservicenameslist" -> add(Audience.Kind.SERVICE, value);
            case "aws:principalisawsservice" -> {
                if (value.shown().toLowerCase(Locale.ROOT).equals("true")) {
                    add(Audience.Kind.SERVICE, value);
                }
            }
            default -> {}
        }
    }

    private void addArn(Value.Text value) {
        Audience identity = new Audience(Audience.Kind.IDENTITY, value);
        if (identity.account().isEmpty()
                || Patterns.hasWildcard(identity.account().get())) {
            return;
        }
        boolean isWhole = value.shown().endsWith(":*") || value.shown().endsWith(":root");
        add(isWhole ? Audience.Kind.ACCOUNT : Audience.Kind.IDENTITY, value);
    }

    /** The own account or organization, where a variable says that it must be that of the repository. */
    private static Value.Text ownIfSaid(Value.Text value) {
        if (isVariable(value, "${aws:resourceaccount}")) {
            return Stranger.OWN_ACCOUNT.at(value.span());
        }
        return isVariable(value, "${aws:resourceorgid}") ? Stranger.OWN_ORGANIZATION.at(value.span()) : value;
    }

    private static boolean isVariable(Value.Text value, String variable) {
        return value.isLiteral() && value.shown().toLowerCase(Locale.ROOT).equals(variable);
    }

    private void add(Audience.Kind kind, Value.Text token) {
        if (seen.add(kind + " " + token.key())) {
            found.add(new Audience(kind, token));
        }
    }
}
