package io.github.ecrlint.access;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The finite set of requesters that a project's policies can tell apart. */
public final class Requesters {
    private final Model model;
    private final List<Requester> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Requesters(Model model) {
        this.model = model;
    }

    /**
     * The roles, users and permission sets that the project declares, the narrowed sessions of its roles, the services that pull
     * for what it runs, then whomever its resource policies name besides, in the order of the policies, and at last everybody
     * else.
     */
    public static List<Requester> of(Model model) {
        return new Requesters(model).collect();
    }

    /** Somebody by an ARN, an account's id or a service's name, be he named by the project or not; null where it is none of these. */
    public static Requester spelled(String name) {
        boolean service = name.endsWith(".amazonaws.com") && name.indexOf(':') < 0;
        Principal.Type type = service ? Principal.Type.SERVICE : Principal.Type.AWS;
        return requester(new Principal(type, Value.Text.computed(name, Value.NOWHERE)));
    }

    private List<Requester> collect() {
        for (Identity identity : model.identities()) {
            if (identity.kind() != Identity.Kind.GROUP) {
                seen.add(Arns.key(identity.arn()));
                found.add(new Requester.Declared(identity));
            }
        }
        for (Identity identity : model.identities()) {
            addSessions(identity);
        }
        addServices(model.consumers());
        addServices(model.possibleConsumers());
        for (Policy policy : model.policies()) {
            if (policy.kind() == PolicyKind.REPOSITORY || policy.kind() == PolicyKind.REGISTRY) {
                for (Statement statement : policy.statements()) {
                    addAll(statement.principals());
                }
            }
        }
        found.add(new Requester.Outsider());
        return found;
    }

    private void addServices(List<ImageConsumer> consumers) {
        for (ImageConsumer consumer : consumers) {
            Optional<String> service = consumer.service();
            if (service.isPresent() && seen.add(service.get())) {
                found.add(new Requester.Service(service.get()));
            }
        }
    }

    /** Alternatives of a session policy narrow one session. */
    private void addSessions(Identity role) {
        List<Policy> policies = model.sessionPoliciesOf(role);
        for (int i = 0; i < policies.size(); i++) {
            Policy policy = policies.get(i);
            if (policy.when().isAlways()) {
                found.add(new Requester.Session(role, List.of(policy)));
            } else if (Layer.isFirstOfItsPlace(policies, i)) {
                found.add(new Requester.Session(role, model.alternativesOf(policy)));
            }
        }
    }

    private void addAll(Principals principals) {
        List<Principal> list = principals instanceof Principals.Only only
                ? only.list()
                : principals instanceof Principals.AllExcept except ? except.list() : List.of();
        for (Principal principal : list) {
            Requester requester = requester(principal);
            if (requester != null && seen.add(Arns.key(principal.text()))) {
                found.add(requester);
            }
        }
    }

    /** Whom a principal names; null for everyone, and for what names nobody in particular. */
    private static Requester requester(Principal principal) {
        Value.Text text = principal.text();
        if (principal.type() == Principal.Type.SERVICE) {
            return text.isLiteral() ? new Requester.Service(text.shown()) : null;
        }
        if (principal.type() != Principal.Type.AWS) {
            return null;
        }
        Value.Text account = Naming.accountNamed(text);
        if (account != null) {
            return new Requester.Account(account);
        }
        boolean isArn = Arns.segments(text).size() == 6 && text.shown().indexOf('*') < 0;
        return isArn ? new Requester.Named(text) : null;
    }
}
