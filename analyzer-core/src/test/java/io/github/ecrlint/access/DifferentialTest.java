package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
import io.github.ecrlint.access.NaiveEvaluator.Ask;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Attachment;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.PolicyReader;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The engine against {@link NaiveEvaluator} on thousands of generated projects. What a request leaves free, such as where it
 * comes from, is tried in all its values: a certain answer of the engine must be right under every one of them.
 */
class DifferentialTest {
    private static final int WORLDS = 500;
    private static final long SEED = 20261124;

    /** Somebody who asks, for the engine and for the other. */
    private record Pair(Requester requester, String arn, NaiveWorld.Person person, String session, boolean narrowed) {}

    private final List<String> disagreements = new ArrayList<>();
    private int questions;
    private int certain;
    private int open;
    private int needlesslyOpen;
    private int allowed;
    private int aboutPeople;
    private int certainOfPeople;
    private int allowedToPeople;

    @Test
    void theEngineNeverContradictsADeliberatelyNaiveOne(TestReporter reporter) {
        WorldGenerator generator = new WorldGenerator(SEED);
        for (int i = 0; i < WORLDS; i++) {
            compare(i, generator.world());
        }
        String figures = questions + " questions: " + certain + " certain, of which " + allowed + " allowed; " + open
                + " open, of which " + needlesslyOpen + " needlessly; " + disagreements.size() + " contradictions; "
                + aboutPeople + " about people of the project: " + certainOfPeople + " certain, of which "
                + allowedToPeople + " allowed";
        reporter.publishEntry("figures", figures);
        assertThat(disagreements.subList(0, Math.min(3, disagreements.size())))
                .as(figures)
                .isEmpty();
        // of those whom nobody declares most is open, for their own policies are not seen
        assertThat(allowedToPeople).as(figures).isGreaterThan(aboutPeople / 10);
        assertThat(certainOfPeople).as(figures).isGreaterThan(aboutPeople * 6 / 10);
        assertThat(needlesslyOpen).as(figures).isLessThan(questions / 20);
    }

    private void compare(int number, NaiveWorld world) {
        List<Pair> pairs = new ArrayList<>();
        List<Repository> repositories = new ArrayList<>();
        Access access = new Access(model(world, pairs, repositories));
        for (String service : List.of("lambda.amazonaws.com", "ecs.amazonaws.com")) {
            pairs.add(new Pair(new Requester.Service(service), service, null, null, false));
        }
        for (String account : List.of(WorldGenerator.OWN, WorldGenerator.FAR)) {
            String arn = "arn:aws:iam::" + account + ":role/seen";
            pairs.add(new Pair(new Requester.Named(Texts.text(arn)), arn, null, null, false));
            String unnamed = "arn:aws:iam::" + account + ":role/unnamed";
            pairs.add(new Pair(new Requester.Account(Texts.text(account)), unnamed, null, null, false));
            addSession(world, account, pairs);
        }
        NaiveRequests requests = new NaiveRequests(world);
        for (Pair pair : pairs) {
            List<Ask> asks = requests.of(pair.arn(), pair.person(), pair.session(), pair.narrowed(), false);
            List<Ask> forNone = requests.of(pair.arn(), pair.person(), pair.session(), pair.narrowed(), true);
            for (int r = 0; r < repositories.size(); r++) {
                String repository = world.repositories().get(r);
                for (String action : WorldGenerator.ACTIONS) {
                    boolean none = NaiveEvaluator.FOR_NO_RESOURCE.contains(action);
                    Truth answer = access.may(pair.requester(), action, repositories.get(r))
                            .allowed();
                    Truth other = Truth.NO;
                    boolean first = true;
                    for (Ask ask : none ? forNone : asks) {
                        Truth may = Truth.of(NaiveEvaluator.may(world, ask, action, repository));
                        other = first || other == may ? may : Truth.UNKNOWN;
                        first = false;
                        if (other == Truth.UNKNOWN) {
                            break;
                        }
                    }
                    check(
                            "world " + number + ": " + pair.requester().shown() + " " + action + " on " + repository,
                            world,
                            pair.person() != null,
                            answer,
                            other);
                }
            }
        }
        List<List<Ask>> outsiders = requests.ofOutsiders();
        for (int r = 0; r < repositories.size(); r++) {
            String repository = world.repositories().get(r);
            for (String action : WorldGenerator.ACTIONS) {
                if (!NaiveEvaluator.FOR_NO_RESOURCE.contains(action)) {
                    Truth answer = access.may(new Requester.Outsider(), action, repositories.get(r))
                            .allowed();
                    check(
                            "world " + number + ": an outsider " + action + " on " + repository,
                            world,
                            false,
                            answer,
                            anyOf(world, outsiders, action, repository));
                }
            }
        }
    }

    /** A session of a role that policies name in one of two ways; a role's name is its account's only one. */
    private static void addSession(NaiveWorld world, String account, List<Pair> pairs) {
        String role = "arn:aws:iam::" + account + ":role/";
        boolean plain = world.shown().contains(role + "ci\"");
        boolean inPath = world.shown().contains(role + "build/ci\"");
        if (!plain || !inPath) {
            Value.Text session = Texts.text("arn:aws:sts::" + account + ":assumed-role/ci/x");
            String arn = role + (inPath ? "build/ci" : "ci");
            pairs.add(new Pair(new Requester.Named(session), arn, null, "x", false));
        }
    }

    /** Whether some outsider may, whatever he has no say in. */
    private static Truth anyOf(NaiveWorld world, List<List<Ask>> groups, String action, String repository) {
        boolean yes = false;
        boolean no = false;
        for (List<Ask> group : groups) {
            boolean any = false;
            for (Ask ask : group) {
                any = any || NaiveEvaluator.may(world, ask, action, repository);
            }
            yes |= any;
            no |= !any;
        }
        return yes && no ? Truth.UNKNOWN : Truth.of(yes);
    }

    private void check(String title, NaiveWorld world, boolean isPerson, Truth answer, Truth other) {
        count(answer, other, isPerson);
        if (answer != Truth.UNKNOWN && answer != other) {
            disagreements.add(title + ": " + answer + ", naive " + other + "\n" + world.shown());
        }
    }

    private void count(Truth answer, Truth other, boolean isPerson) {
        questions++;
        aboutPeople += isPerson ? 1 : 0;
        certainOfPeople += isPerson && answer != Truth.UNKNOWN ? 1 : 0;
        allowedToPeople += isPerson && answer.isYes() ? 1 : 0;
        if (answer == Truth.UNKNOWN) {
            open++;
            needlesslyOpen += other == Truth.UNKNOWN ? 0 : 1;
        } else {
            certain++;
            allowed += answer.isYes() ? 1 : 0;
        }
    }

    static Model model(NaiveWorld world) {
        return model(world, new ArrayList<>(), new ArrayList<>());
    }

    private static Model model(NaiveWorld world, List<Pair> pairs, List<Repository> repositories) {
        List<Fact> facts = new ArrayList<>();
        for (String arn : world.repositories()) {
            Value.Text name = Texts.text(arn.substring(arn.indexOf('/') + 1));
            Repository repository = new Repository(arn, name, Texts.text(arn), name.span());
            repositories.add(repository);
            facts.add(new Fact.Declares(repository));
            if (world.onRepository().containsKey(arn)) {
                facts.add(new Fact.Guards(
                        policy(PolicyKind.REPOSITORY, world.onRepository().get(arn)), repository.arn()));
            }
        }
        if (!world.registry().isEmpty()) {
            facts.add(new Fact.Stands(
                    policy(PolicyKind.REGISTRY, world.registry()), Texts.text("eu-west-1:" + WorldGenerator.OWN)));
        }
        if (!world.elsewhere().isEmpty()) {
            facts.add(new Fact.Stands(
                    policy(PolicyKind.REGISTRY, world.elsewhere()), Texts.text("us-east-1:" + WorldGenerator.OWN)));
        }
        if (world.scope() != null) {
            Value.Text name = Texts.text("REGISTRY_POLICY_SCOPE");
            facts.add(new Fact.Sets(name, Texts.text(world.scope()), name.span()));
        }
        if (!world.somewhere().isEmpty()) {
            facts.add(
                    new Fact.Guards(policy(PolicyKind.REPOSITORY, world.somewhere()), Texts.text("<the repository>")));
        }
        world.serviceControls().forEach(control -> facts.add(governs(PolicyKind.SERVICE_CONTROL, control)));
        world.resourceControls().forEach(control -> facts.add(governs(PolicyKind.RESOURCE_CONTROL, control)));
        for (NaiveWorld.Person person : world.people()) {
            addPerson(person, facts, pairs);
        }
        return Model.of(List.of(new World("w", facts)));
    }

    private static Fact governs(PolicyKind kind, NaiveWorld.Control control) {
        Value.Text target = Texts.text(control.target());
        return new Fact.Governs(policy(kind, control.statements()), target, List.of(target));
    }

    private static void addPerson(NaiveWorld.Person person, List<Fact> facts, List<Pair> pairs) {
        Value.Text name = Texts.text(person.name());
        Identity.Kind kind = person.isRole() ? Identity.Kind.ROLE : Identity.Kind.USER;
        Identity identity = new Identity(kind, "the_" + person.name(), name, Texts.text(person.arn()), name.span());
        facts.add(new Fact.Knows(identity));
        if (!person.own().isEmpty()) {
            facts.add(new Fact.Embeds(policy(PolicyKind.IDENTITY_INLINE, person.own()), kind, name));
        }
        for (int i = 0; i < person.groups().size(); i++) {
            Value.Text group = Texts.text(person.name() + "-group-" + i);
            Value.Text arn = Texts.text("arn:aws:iam::" + person.account() + ":group/" + group.shown());
            Policy policy = policy(PolicyKind.IDENTITY_INLINE, person.groups().get(i));
            facts.add(new Fact.Knows(new Identity(Identity.Kind.GROUP, "the_group", group, arn, group.span())));
            facts.add(new Fact.Embeds(policy, Identity.Kind.GROUP, group));
            facts.add(new Fact.Joins(name, group, name.span()));
        }
        if (person.boundary() != null) {
            Value.Text arn = Texts.text("arn:aws:iam::" + person.account() + ":policy/limit-of-" + person.name());
            facts.add(new Fact.Manages(policy(PolicyKind.IDENTITY_MANAGED, person.boundary()), arn));
            facts.add(new Fact.Bounds(kind, name, arn, arn.span()));
        }
        pairs.add(new Pair(new Requester.Declared(identity), person.arn(), person, null, false));
        if (person.session() != null) {
            Policy policy = policy(PolicyKind.SESSION, person.session());
            pairs.add(new Pair(new Requester.Session(identity, List.of(policy)), person.arn(), person, null, true));
        }
    }

    private static Policy policy(PolicyKind kind, List<Map<String, Object>> statements) {
        Value.Text document =
                Texts.text("{\"Version\": \"2012-10-17\", \"Statement\": " + NaiveWorld.json(statements) + "}");
        Attachment on = new Attachment("the_resource", document.span());
        List<Diagnostic> diagnostics = new ArrayList<>();
        Policy policy = PolicyReader.read(document, kind, on, diagnostics);
        assertThat(diagnostics).isEmpty();
        return policy;
    }
}
