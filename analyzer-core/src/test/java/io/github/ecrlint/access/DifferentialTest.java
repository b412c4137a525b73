package io.github.ecrlint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecrlint.Texts;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The engine against {@link NaiveEvaluator} on thousands of generated projects. What a request leaves free, such as where it
 * comes from, is tried in all its values: a certain answer of the engine must be right under every one of them.
 */
class DifferentialTest {
    private static final int WORLDS = 2000;
    private static final long SEED = 20261124;

    /** Somebody who asks, for the engine and for the other. */
    private record Pair(Requester requester, String arn, NaiveWorld.Person person, boolean narrowed) {}

    private final List<String> disagreements = new ArrayList<>();
    private int questions;
    private int certain;
    private int open;
    private int needlesslyOpen;
    private int allowed;

    @Test
    void theEngineNeverContradictsADeliberatelyNaiveOne(TestReporter reporter) {
        WorldGenerator generator = new WorldGenerator(SEED);
        for (int i = 0; i < WORLDS; i++) {
            compare(i, generator.world());
        }
        String figures = questions + " questions: " + certain + " certain, of which " + allowed + " allowed; " + open
                + " open, of which " + needlesslyOpen + " needlessly; " + disagreements.size() + " contradictions";
        reporter.publishEntry("figures", figures);
        assertThat(disagreements.subList(0, Math.min(3, disagreements.size())))
                .as(figures)
                .isEmpty();
        assertThat(allowed).as(figures).isGreaterThan(questions / 10);
        assertThat(certain).as(figures).isGreaterThan(questions * 6 / 10);
        assertThat(needlesslyOpen).as(figures).isLessThan(questions / 20);
    }

    private void compare(int number, NaiveWorld world) {
        List<Pair> pairs = new ArrayList<>();
        List<Repository> repositories = new ArrayList<>();
        Access access = new Access(model(world, pairs, repositories));
        pairs.add(new Pair(new Requester.Service("lambda.amazonaws.com"), "lambda.amazonaws.com", null, false));
        for (String account : List.of(WorldGenerator.OWN, WorldGenerator.FAR)) {
            String arn = "arn:aws:iam::" + account + ":role/seen";
            pairs.add(new Pair(new Requester.Named(Texts.text(arn)), arn, null, false));
        }
        String shown = world.shown().toLowerCase(Locale.ROOT);
        for (Pair pair : pairs) {
            for (int r = 0; r < repositories.size(); r++) {
                String repository = world.repositories().get(r);
                for (String action : WorldGenerator.ACTIONS) {
                    if (pair.person() == null && NaiveEvaluator.FOR_NO_RESOURCE.contains(action)) {
                        continue; // nothing in the project can speak of it
                    }
                    Truth answer = access.may(pair.requester(), action, repositories.get(r))
                            .allowed();
                    Truth other = other(world, shown, pair, action, repository);
                    count(answer, other);
                    if (answer != Truth.UNKNOWN && answer != other) {
                        disagreements.add(
                                "world " + number + ": " + pair.requester().shown() + " " + action + " on " + repository
                                        + ": " + answer + ", naive " + other + "\n" + world.shown());
                    }
                }
            }
        }
    }

    private void count(Truth answer, Truth other) {
        questions++;
        if (answer == Truth.UNKNOWN) {
            open++;
            needlesslyOpen += other == Truth.UNKNOWN ? 0 : 1;
        } else {
            certain++;
            allowed += answer.isYes() ? 1 : 0;
        }
    }

    /** The naive answer, not known where it hangs on what a request leaves free. */
    private static Truth other(NaiveWorld world, String shown, Pair pair, String action, String repository) {
        Map<String, List<List<String>>> free = new LinkedHashMap<>();
        WorldGenerator.FREE.forEach((key, values) -> {
            if (shown.contains(key)) {
                free.put(key, values);
            }
        });
        boolean forNoResource = NaiveEvaluator.FOR_NO_RESOURCE.contains(action);
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("aws:securetransport", List.of("true"));
        if (!forNoResource) {
            keys.put("aws:resourceaccount", List.of(WorldGenerator.OWN));
            keys.put("aws:requestedregion", List.of("eu-west-1"));
        } else {
            if (shown.contains("aws:resourceaccount")) {
                free.put("aws:resourceaccount", List.of(List.of(WorldGenerator.OWN), List.of(WorldGenerator.FAR)));
            }
            if (shown.contains("aws:requestedregion")) {
                free.put("aws:requestedregion", List.of(List.of("eu-west-1"), List.of("us-east-1")));
            }
        }
        boolean service = pair.requester() instanceof Requester.Service;
        keys.put("aws:principalisawsservice", List.of(service ? "true" : "false"));
        if (service) {
            free.remove("aws:principalorgid");
            free.remove("aws:sourceip");
            if (shown.contains("aws:sourceaccount")) {
                List<List<String>> values = new ArrayList<>();
                values.add(null);
                values.add(List.of(WorldGenerator.OWN));
                free.put("aws:sourceaccount", values);
            }
        } else {
            keys.put("aws:principalarn", List.of(pair.arn()));
            keys.put("aws:principalaccount", List.of(pair.arn().split(":", -1)[4]));
            if (pair.person() != null && !pair.person().isRole()) {
                keys.put("aws:username", List.of(pair.person().name()));
            }
        }
        List<Map<String, List<String>>> requests = new ArrayList<>(List.of(keys));
        free.forEach((key, values) -> {
            List<Map<String, List<String>>> more = new ArrayList<>();
            for (Map<String, List<String>> request : requests) {
                for (List<String> value : values) {
                    Map<String, List<String>> one = new HashMap<>(request);
                    if (value != null) {
                        one.put(key, value);
                    }
                    more.add(one);
                }
            }
            requests.clear();
            requests.addAll(more);
        });
        boolean yes = false;
        boolean no = false;
        for (Map<String, List<String>> request : requests) {
            for (int bits = 0; bits < 8; bits++) {
                boolean session = (bits & 1) != 0;
                boolean unseen = (bits & 2) != 0;
                boolean across = (bits & 4) != 0;
                if (session && !shown.contains(":assumed-role/")
                        || unseen && pair.person() != null
                        || across && !shown.contains("ecr:*:repository/") && !shown.contains("ecr:*:*:*:")) {
                    continue;
                }
                NaiveEvaluator.Ask ask = new NaiveEvaluator.Ask(
                        pair.arn(), pair.person(), session ? "x" : "y", pair.narrowed(), unseen, request, across);
                boolean may = NaiveEvaluator.may(world, ask, action, repository);
                yes |= may;
                no |= !may;
                if (yes && no) {
                    return Truth.UNKNOWN;
                }
            }
        }
        return Truth.of(yes);
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
            facts.add(new Fact.Stands(policy(PolicyKind.REGISTRY, world.registry()), Texts.text(WorldGenerator.OWN)));
        }
        for (NaiveWorld.Person person : world.people()) {
            addPerson(person, facts, pairs);
        }
        return Model.of(List.of(new World("w", facts)));
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
        pairs.add(new Pair(new Requester.Declared(identity), person.arn(), person, false));
        if (person.session() != null) {
            Policy policy = policy(PolicyKind.SESSION, person.session());
            pairs.add(new Pair(new Requester.Session(identity, List.of(policy)), person.arn(), person, true));
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
