package io.github.ecrlint.rules.broken;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.access.Decision;
import io.github.ecrlint.access.Matching;
import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.model.Boundary;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleInfo;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.rules.TrustedServices;
import io.github.ecrlint.rules.Way;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A role or user that may pull or push while no policy lets it log in; all its policies are known, or it is left alone. */
public final class MissingAuthorizationToken implements Rule.OfModel {
    private static final RuleInfo INFO = new RuleInfo(
            "ECR301",
            "missing-authorization-token",
            "an identity may pull or push but cannot log in",
            Severity.HIGH,
            List.of("broken", "external/cwe/cwe-863"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What identities are told of at one place. */
    private record Lack(Span place, Attachment policy, String may) {}

    @Override
    public List<Finding> check(Access access) {
        NamedPrincipals named = new NamedPrincipals(access.model());
        Map<Lack, List<Identity>> lacks = new LinkedHashMap<>();
        Map<Lack, Grants.Grant> firsts = new HashMap<>();
        List<Finding> bounded = new ArrayList<>();
        for (Identity identity : access.model().identities()) {
            if (identity.kind() == Identity.Kind.GROUP || !surelyCannotLogIn(identity, access)) {
                continue;
            }
            boolean isTakenOff = grantsLogin(identity, access);
            Grants grants = new Grants(identity, access, named, true, !isTakenOff);
            Optional<Grants.Grant> pull = grants.pull();
            Optional<Grants.Grant> push = grants.push();
            if (pull.isEmpty() && push.isEmpty()) {
                continue;
            }
            String may = pull.isEmpty() ? "push" : push.isEmpty() ? "pull" : "pull and push";
            if (isTakenOff) {
                bounded.add(bounded(identity, may, pull.isEmpty() ? push.get() : pull.get(), access));
                continue;
            }
            boolean pushIsPlainer = pull.isPresent()
                    && push.isPresent()
                    && push.get().isWrittenThere()
                    && !pull.get().isWrittenThere();
            Grants.Grant grant = pull.isEmpty() || pushIsPlainer ? push.get() : pull.get();
            Lack lack = new Lack(grant.place(), grant.policy().on(), may);
            List<Identity> same = lacks.get(lack);
            if (same == null) {
                same = new ArrayList<>();
                lacks.put(lack, same);
                firsts.put(lack, grant);
            }
            same.add(identity);
        }
        List<Finding> findings = bounded;
        for (Map.Entry<Lack, List<Identity>> lack : lacks.entrySet()) {
            Grants.Grant grant = firsts.get(lack.getKey());
            Way way = new Way(access).of(lack.getValue().get(0));
            way.by(grant.policy(), grant.place(), "may " + lack.getKey().may());
            findings.add(finding(lack.getKey(), lack.getValue(), access.model())
                    .along(grant.on(way).steps()));
        }
        return findings;
    }

    private static Finding finding(Lack lack, List<Identity> identities, Model model) {
        StringBuilder who = new StringBuilder();
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < identities.size(); i++) {
            Identity identity = identities.get(i);
            who.append(i == 0 ? "" : i == identities.size() - 1 ? " and " : ", ");
            who.append(identity.kind()).append(" `").append(identity.shown()).append('`');
            notes.add(new Note(
                    identity.span(), "no policy of this " + identity.kind() + " grants `ecr:GetAuthorizationToken`"));
        }
        for (ImageConsumer consumer : model.consumers()) {
            Optional<Identity> puller = model.pullerOf(consumer);
            if (puller.isPresent() && identities.contains(puller.get())) {
                String what = consumer.kind().title() + " `" + consumer.address() + "`";
                notes.add(new Note(consumer.puller().orElseThrow().span(), "pulls for " + what));
            }
        }
        if (!lack.policy().span().contains(lack.place())) {
            notes.add(new Note(lack.policy().span(), "part of this policy"));
        }
        String message = who + " may " + lack.may() + " but cannot log in: `ecr:GetAuthorizationToken` is missing";
        return Finding.of(INFO, lack.place(), message, notes.toArray(new Note[0]));
    }

    /** What is said where a policy grants the login and the identity's permissions boundary does not. */
    private static Finding bounded(Identity identity, String may, Grants.Grant grant, Access access) {
        Boundary boundary = access.model().boundaryOf(identity).orElseThrow();
        List<Note> notes = new ArrayList<>();
        notes.add(new Note(identity.span(), "this " + identity.kind()));
        Way way = new Way(access)
                .of(identity)
                .at(boundary.span(), "bounded by this, which does not allow the login")
                .by(grant.policy(), grant.place(), "may " + may + ", which needs the login");
        if (!ManagedPolicies.has(grant.policy())) {
            notes.add(new Note(grant.place(), "what the login is needed for"));
            way = grant.on(way);
        }
        return Finding.of(
                        INFO,
                        boundary.span(),
                        identity.kind() + " `" + identity.shown() + "` may " + may
                                + " but cannot log in: its permissions boundary does not allow `"
                                + EcrAction.GET_AUTHORIZATION_TOKEN + "`",
                        notes.toArray(new Note[0]))
                .along(way.steps());
    }

    private static boolean grantsLogin(Identity identity, Access access) {
        for (Policy policy : access.model().holdingsOf(identity).policies()) {
            for (Statement statement : policy.statements()) {
                if (policy.when().isAlways() && Login.isGrantedBy(statement)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether nothing grants the login or means to, nothing denies it, and a login is what the identity would need. */
    private static boolean surelyCannotLogIn(Identity identity, Access access) {
        if (mayServeWithoutLogin(identity, access)) {
            return false;
        }
        for (Policy policy : access.model().holdingsOf(identity).policies()) {
            for (Statement statement : policy.statements()) {
                boolean meansTo = AuthorizationTokenOnRepository.neverMatches(statement, policy);
                if (meansTo || deploysFunctions(statement)) {
                    return false;
                }
            }
        }
        // what grants it plainly is taken off by a boundary, or by a denial that gives itself away
        if (access.model().boundaryOf(identity).isEmpty() && grantsLogin(identity, access)) {
            return false;
        }
        Decision login = access.mayLogIn(identity);
        return login.allowed().isNo() && login.because().isEmpty();
    }

    /** Lambda asks that whoever creates a function may read its image, by way of the API and without a login. */
    private static boolean deploysFunctions(Statement statement) {
        return !statement
                .allows()
                .and(Matching.action(statement, "lambda:CreateFunction")
                        .or(Matching.action(statement, "lambda:UpdateFunctionCode")))
                .isNo();
    }

    /**
     * Lambda pulls as itself and not as the function's role, which reads images by way of the API if at all; ECR makes repositories
     * and fetches images as a role for pull-through caches and replication.
     */
    private static boolean mayServeWithoutLogin(Identity identity, Access access) {
        TrustedServices trusted = TrustedServices.of(identity, access);
        if (trusted.others().isYes()) {
            return false;
        }
        for (String service : trusted.services()) {
            if (!service.equals("lambda") && !service.equals("edgelambda") && !service.equals("ecr")) {
                return false;
            }
        }
        return true;
    }
}
