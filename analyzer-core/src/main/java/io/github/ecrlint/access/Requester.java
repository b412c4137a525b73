package io.github.ecrlint.access;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Somebody who may ask: one of the finite set of principals that a project's policies can tell apart. */
public sealed interface Requester {

    /** What to call it in a table or message. */
    String shown();

    /** What is known of the condition keys of its requests. */
    Context context();

    /** The declared identity behind it; null where there is none. */
    default Identity identity() {
        return null;
    }

    /** The ARN that policies name it by; null for who is no single principal. */
    default Value.Text arn() {
        return null;
    }

    /** Whether it is a role, which differs from a user in what a grant to it overrides. */
    default boolean isRole() {
        Value.Text arn = arn();
        return arn != null && arn.shown().contains(":role/");
    }

    /** A role or user that the project declares, and all of whose policies are therefore part of it. */
    record Declared(Identity identity) implements Requester {
        @Override
        public String shown() {
            return identity.kind() + " " + identity.shown();
        }

        @Override
        public Value.Text arn() {
            return identity.kind() == Identity.Kind.PERMISSION_SET ? roleOf(identity) : identity.arn();
        }

        @Override
        public boolean isRole() {
            return identity.kind() != Identity.Kind.USER;
        }

        @Override
        public Context context() {
            Context context = Requester.ofPrincipal(arn());
            return identity.kind() == Identity.Kind.USER
                    ? context.with("aws:username", identity.name())
                    : context.without("aws:username");
        }

        /** The role that a permission set becomes in an account that it is assigned in. */
        private static Value.Text roleOf(Identity set) {
            Span place = set.span();
            List<Part> parts = new ArrayList<>();
            parts.add(Part.Literal.computed("arn:", place));
            parts.add(new Part.Open(Hole.PARTITION, place));
            parts.add(Part.Literal.computed(":iam::", place));
            String why = "the accounts that `" + set.shown() + "` is assigned in are not known";
            if (set.assignedIn().isPresent()) {
                parts.addAll(set.assignedIn().get().parts());
            } else {
                parts.add(new Part.Open(Hole.opaque(set.address() + " account", why), place));
            }
            parts.add(Part.Literal.computed(":role/aws-reserved/sso.amazonaws.com/", place));
            parts.add(new Part.Open(Hole.opaque(set.address() + " region", why), place));
            parts.add(Part.Literal.computed("AWSReservedSSO_", place));
            parts.addAll(set.name().parts());
            parts.add(Part.Literal.computed("_", place));
            parts.add(new Part.Open(Hole.opaque(set.address() + " suffix", why), place));
            return new Value.Text(parts, place);
        }
    }

    /**
     * A declared role in a session that a session policy narrows.
     *
     * @param policies the session policy, or its alternatives
     */
    record Session(Identity identity, List<Policy> policies) implements Requester {
        public Session {
            policies = List.copyOf(policies);
        }

        @Override
        public String shown() {
            return "session of role " + identity.shown();
        }

        @Override
        public Value.Text arn() {
            return identity.arn();
        }

        @Override
        public boolean isRole() {
            return true;
        }

        @Override
        public Context context() {
            return Requester.ofPrincipal(identity.arn()).without("aws:username");
        }
    }

    /**
     * A role or user that a policy names and nobody declares: its own policies are not known.
     *
     * @param arn of a role or user, with an account
     */
    record Named(Value.Text arn) implements Requester {
        @Override
        public String shown() {
            return arn.shown();
        }

        @Override
        public Context context() {
            return Requester.ofPrincipal(arn);
        }
    }

    /**
     * Some principal of an account that a policy names; the account decides which of its principals may.
     *
     * @param account twelve digits, or a hole
     */
    record Account(Value.Text account) implements Requester {
        @Override
        public String shown() {
            boolean own = account.hole().isPresent() && account.hole().get().meaning() == Hole.Meaning.OWN_ACCOUNT;
            return own ? "own account" : "account " + account.shown();
        }

        @Override
        public Context context() {
            return Requester.ofPeople().with("aws:principalaccount", account);
        }
    }

    /** An AWS service on its own behalf, for a resource that is not known. */
    record Service(String name) implements Requester {
        @Override
        public String shown() {
            return name;
        }

        @Override
        public Context context() {
            return Context.unknown()
                    .with("aws:PrincipalIsAWSService", "true")
                    .with("aws:PrincipalServiceName", name)
                    .with("aws:SecureTransport", "true")
                    .without("aws:PrincipalOrgID")
                    .without("aws:PrincipalOrgPaths")
                    .without("aws:PrincipalArn")
                    .without("aws:SourceIp");
        }
    }

    /** Any principal of any account that no policy names. */
    record Outsider() implements Requester {
        @Override
        public String shown() {
            return "any AWS account";
        }

        @Override
        public Context context() {
            return Requester.ofPeople();
        }
    }

    private static Context ofPrincipal(Value.Text arn) {
        List<Value.Text> segments = Arns.segments(arn);
        boolean session = arn.shown().contains(":sts:");
        Context context = session ? ofPeople() : ofPeople().with(Asker.PRINCIPAL_ARN, arn);
        return segments.size() < 6 ? context : context.with("aws:principalaccount", segments.get(4));
    }

    private static Context ofPeople() {
        return Visitor.PERSON;
    }
}
