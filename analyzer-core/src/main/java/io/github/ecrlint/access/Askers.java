package io.github.ecrlint.access;

import io.github.ecrlint.policy.Arns;
import io.github.ecrlint.policy.Cidr;
import io.github.ecrlint.policy.Context;
import io.github.ecrlint.policy.Principal;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those who stand for a {@link Audience} when one asks whether a policy lets it in: one for each way of being it. */
final class Askers {
    /** What every request for a repository of the project says of the repository. */
    private static final Context OF_OWNER = Context.unknown()
            .with("aws:resourceaccount", Stranger.OWN_ACCOUNT)
            .with("aws:resourceorgid", Stranger.OWN_ORGANIZATION);

    private static final Context PERSON =
            OF_OWNER.with("aws:principalisawsservice", "false").without(Stranger.SERVICE_KEYS);
    private static final Context SERVICE = OF_OWNER.with("aws:principalisawsservice", "true")
            .with("aws:securetransport", "true")
            .without(Stranger.PERSON_KEYS);

    private final Mentions mentions;
    private final Set<Bound> free;
    private final List<Asker> askers = new ArrayList<>();

    private Askers(Mentions mentions, Set<Bound> free) {
        this.mentions = mentions;
        this.free = free;
    }

    /**
     * All who stand for a audience.
     *
     * @param free what their requests are not bound to: there they have nothing that the policy names
     */
    static List<Asker> of(Audience audience, Mentions mentions, Set<Bound> free) {
        Askers all = new Askers(mentions, free);
        switch (audience.kind()) {
            case SERVICE, SOURCE -> all.addServices(audience);
            case FEDERATED -> all.addFederated(audience);
            default -> all.addPeople(audience);
        }
        return all.askers;
    }

    private void addPeople(Audience audience) {
        Value.Text account = audience.account().orElse(Stranger.ACCOUNT);
        boolean isNamed = audience.kind() == Audience.Kind.IDENTITY;
        Context person = person(account, isNamed ? roleOf(audience.token()) : null);
        boolean isNobody = audience.kind() != Audience.Kind.ACCOUNT && !isNamed;
        if (isNobody) {
            person = person.with("aws:userid", Stranger.text("", "any other id", ":any"));
        }
        for (Membership membership : memberships(audience)) {
            Context member = membership.addTo(person);
            if (audience.kind() != Audience.Kind.NETWORK || isAddress(audience.token())) {
                addFromInternet(audience, account, member);
            }
            boolean isByEndpoint = mentions.isConditional()
                    && (audience.kind() != Audience.Kind.NETWORK || !isAddress(audience.token()));
            if (isByEndpoint) {
                addFromEndpoint(audience, account, member, membership);
            }
        }
    }

    private static Context person(Value.Text account, Value.Text arn) {
        Context person = PERSON.with("aws:principalaccount", account);
        return arn == null ? person : person.with(Asker.PRINCIPAL_ARN, arn);
    }

    private List<Membership> memberships(Audience audience) {
        if (audience.kind() == Audience.Kind.ORGANIZATION || audience.kind() == Audience.Kind.ORGANIZATIONAL_UNIT) {
            return List.of(Membership.named(audience.token()));
        }
        List<Membership> found = new ArrayList<>();
        found.add(Membership.STRANGE);
        if (!mentions.isConditional()) {
            return found; // nothing hangs on it
        }
        found.add(Membership.NONE);
        for (Value.Text path : mentions.values("aws:principalorgpaths")) {
            Membership strange = Membership.strange(path);
            if (strange != null) {
                found.add(strange);
            }
        }
        boolean mayBeNamed = audience.kind() != Audience.Kind.EVERYONE
                && audience.kind() != Audience.Kind.NETWORK
                && !free.contains(Bound.ORGANIZATION);
        if (mayBeNamed) {
            for (Value.Text id : mentions.values("aws:principalorgid")) {
                found.add(Membership.named(id));
            }
            for (Value.Text path : mentions.values("aws:principalorgpaths")) {
                found.add(Membership.named(path));
            }
        }
        return found;
    }

    private boolean isAnywhere(Audience audience) {
        return audience.kind() == Audience.Kind.EVERYONE || free.contains(Bound.NETWORK);
    }

    private void addFromInternet(Audience audience, Value.Text account, Context member) {
        Context context = member.without(Stranger.ENDPOINT_KEYS);
        Addresses addresses = mentions.addresses();
        List<Value.Text> from = audience.kind() == Audience.Kind.NETWORK
                ? addresses.within(Cidr.of(audience.token().shown()))
                : isAnywhere(audience) ? addresses.ofNobody() : addresses.all();
        if (!from.isEmpty()) {
            Map<String, List<Value.Text>> choices = new HashMap<>();
            choices.put("aws:sourceip", from);
            add(audience, account, context, choices);
        }
    }

    /** Through an endpoint of the asker's own account; an endpoint that is named is in whichever VPC is named. */
    private void addFromEndpoint(Audience audience, Value.Text account, Context member, Membership membership) {
        Context context = member.without("aws:SourceIp");
        Map<String, List<Value.Text>> choices = new HashMap<>();
        for (String key : Stranger.ENDPOINT_KEYS) {
            List<Value.Text> values = new ArrayList<>();
            boolean isNamedHere = audience.kind() == Audience.Kind.NETWORK
                    && mentions.values(key).contains(audience.token());
            if (isNamedHere) {
                values.add(Patterns.example(audience.token()));
            } else {
                values.add(Stranger.ofKey(key, account, membership));
                if (!isAnywhere(audience)) {
                    for (Value.Text value : mentions.values(key)) {
                        values.add(Patterns.example(value));
                    }
                }
            }
            choices.put(key, values);
        }
        add(audience, account, context, choices);
    }

    private void add(Audience audience, Value.Text account, Context context, Map<String, List<Value.Text>> choices) {
        List<Value.Text> instances = new ArrayList<>();
        instances.add(null);
        instances.add(Stranger.ofKey("aws:sourcevpc", account, Membership.NONE));
        if (!isAnywhere(audience)) {
            instances.addAll(mentions.values("aws:ec2instancesourcevpc"));
        }
        choices.put("aws:ec2instancesourcevpc", instances);
        Value.Text name = audience.kind() == Audience.Kind.IDENTITY ? audience.token() : null;
        askers.add(new Asker(Principal.Type.AWS, name, account, context, choices));
    }

    private void addServices(Audience audience) {
        boolean isNamed =
                audience.kind() == Audience.Kind.SERVICE && !audience.token().is("true");
        Value.Text name = isNamed ? Patterns.filled(audience.token(), "any") : Stranger.SERVICE;
        Context service = SERVICE.with("aws:principalservicename", name).with("aws:principalservicenameslist", name);
        for (Behalf behalf : Behalf.of(audience, mentions, free.contains(Bound.SOURCE))) {
            Map<String, List<Value.Text>> choices = new HashMap<>();
            choices.put("aws:sourcearn", behalf.arns());
            Context on = behalf.addTo(service);
            askers.add(new Asker(Principal.Type.SERVICE, name, null, on, choices));
        }
    }

    private void addFederated(Audience audience) {
        Map<String, List<Value.Text>> choices = new HashMap<>();
        Context context = person(Stranger.ACCOUNT, null).without("aws:PrincipalOrgID");
        askers.add(new Asker(Principal.Type.FEDERATED, audience.token(), null, context, choices));
    }

    private static boolean isAddress(Value.Text token) {
        return !token.isLiteral() || Cidr.of(token.shown()).isNetwork();
    }

    /** The role behind a session, which is what {@code aws:PrincipalArn} says of it; any other ARN as it is. */
    private static Value.Text roleOf(Value.Text arn) {
        if (Patterns.hasWildcard(arn)) {
            Value.Text account =
                    new Audience(Audience.Kind.IDENTITY, arn).account().orElse(Stranger.ACCOUNT);
            return Patterns.principalInAccount(arn, account, "any");
        }
        List<Value.Text> segments = Arns.segments(arn);
        if (segments.size() < 6 || !arn.isLiteral() && !arn.shown().contains(":assumed-role/")) {
            return arn;
        }
        String last = segments.get(5).shown();
        if (!last.startsWith("assumed-role/") || last.indexOf('/', "assumed-role/".length()) < 0) {
            return arn;
        }
        String role = "role/" + last.substring("assumed-role/".length(), last.lastIndexOf('/'));
        return Stranger.arn("iam", segments.get(4), Value.Text.computed(role, arn.span()));
    }

    /** Whether a hole of the template may stand in for more than one. */
    static boolean isOpaque(Value.Text text) {
        return text.hole().isPresent() && text.hole().get().meaning() == Hole.Meaning.OPAQUE;
    }
}
