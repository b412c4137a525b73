package io.github.ecrlint.access;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.List;

/** Somebody who may ask: one of the finite set of principals that a project's policies can tell apart. */
public sealed interface Requester {

    /** What to call it in a table or message. */
    String shown();

    /** What is known of the condition keys of its requests. */
    Context context();

    /** A role or user that the project declares, and all of whose policies are therefore part of it. */
    record Declared(Identity identity) implements Requester {
        @Override
        public String shown() {
            return identity.kind() + " " + identity.shown();
        }

        @Override
        public Context context() {
            return Requester.ofPrincipal(identity.arn());
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
            return Requester.ofPeople().with("aws:PrincipalAccount", account);
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
        Context context = ofPeople().with("aws:PrincipalArn", arn);
        return segments.size() < 6 ? context : context.with("aws:PrincipalAccount", segments.get(4));
    }

    private static Context ofPeople() {
        return Context.unknown()
                .with("aws:PrincipalIsAWSService", "false")
                .with("aws:SecureTransport", "true")
                .without("aws:PrincipalServiceName")
                .without("aws:PrincipalServiceNamesList")
                .without("aws:SourceArn")
                .without("aws:SourceAccount")
                .without("aws:SourceOrgID")
                .without("aws:SourceOrgPaths");
    }
}
