package io.github.ecrlint.run;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.PolicyKind;
import io.github.ecrlint.policy.Scenario;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenarios of a project's templates, each looked at on its own: what a rule finds in the whole model of one, and not
 * without any assumption, holds then.
 */
final class Situations {
    /** Each costs a model and all rules of the whole model. */
    static final int MOST = 16;

    private final List<Situation> all = new ArrayList<>();
    private boolean isCut;

    /** A project where one of its worlds is in a scenario. */
    private record Situation(Scenario when, Access access) {}

    private Situations() {}

    static Situations of(Access access) {
        Situations situations = new Situations();
        List<World> worlds = access.model().worlds();
        for (int i = 0; i < worlds.size(); i++) {
            for (Scenario scenario : scenariosOf(worlds.get(i))) {
                if (situations.all.size() == MOST) {
                    situations.isCut = true;
                    return situations;
                }
                situations.all.add(new Situation(scenario, in(scenario, i, access)));
            }
        }
        return situations;
    }

    /** Whether there are more scenarios than are looked at. */
    boolean isCut() {
        return isCut;
    }

    private static Access in(Scenario scenario, int world, Access access) {
        List<World> worlds = new ArrayList<>(access.model().worlds());
        worlds.set(world, worlds.get(world).in(scenario));
        return new Access(Model.of(worlds), access.trust());
    }

    /** What a rule finds in single situations only, each time with these. */
    List<Finding> told(Rule.OfModel rule, List<Finding> always) {
        Map<String, Finding> found = new LinkedHashMap<>();
        Map<String, List<Scenario>> when = new HashMap<>();
        for (Situation situation : all) {
            for (Finding finding : CalledFrom.told(rule.check(situation.access), situation.access.model())) {
                String key = key(finding);
                if (!found.containsKey(key)) {
                    found.put(key, finding);
                    when.put(key, new ArrayList<>());
                }
                add(situation.when, when.get(key));
            }
        }
        for (Finding finding : always) {
            found.remove(key(finding));
        }
        List<Finding> told = new ArrayList<>(found.size());
        for (Map.Entry<String, Finding> entry : found.entrySet()) {
            StringBuilder words = new StringBuilder();
            for (Scenario scenario : when.get(entry.getKey())) {
                words.append(words.isEmpty() ? "" : " or when ").append(scenario.shown());
            }
            told.add(InScenarios.said(entry.getValue(), words.toString()));
        }
        return told;
    }

    /** Leaves out what another one says already. */
    private static void add(Scenario scenario, List<Scenario> to) {
        for (Scenario other : to) {
            if (scenario.implies(other)) {
                return;
            }
        }
        for (int i = to.size() - 1; i >= 0; i--) {
            if (to.get(i).implies(scenario)) {
                to.remove(i);
            }
        }
        to.add(scenario);
    }

    private static String key(Finding finding) {
        return finding.span().source().path() + "\n" + finding.span().start() + "\n"
                + finding.span().end() + "\n" + finding.message();
    }

    /** The scenarios on which anything hangs that has to do with ECR, in the order of the facts. */
    private static List<Scenario> scenariosOf(World world) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Fact fact : world.facts()) {
            Scenario when = null;
            if (fact instanceof Fact.Sometimes sometimes && matters(sometimes.fact())) {
                when = sometimes.when();
            } else if (fact instanceof Fact.Holds holds
                    && !holds.policy().when().isAlways()
                    && (concernsEcr(holds.policy()) || alternativesDo(holds.policy(), world))) {
                when = holds.policy().when();
            }
            if (when != null && !scenarios.contains(when)) {
                scenarios.add(when);
            }
        }
        return scenarios;
    }

    private static boolean alternativesDo(Policy policy, World world) {
        for (Fact fact : world.facts()) {
            if (fact instanceof Fact.Holds holds && holds.policy().isAlternativeTo(policy)) {
                if (policy.kind() == PolicyKind.TRUST || concernsEcr(holds.policy())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matters(Fact fact) {
        if (fact instanceof Fact.Attaches attaches) {
            Optional<String> name = ManagedPolicies.nameIn(attaches.policyArn());
            Optional<Policy> ofAws = name.isPresent() ? ManagedPolicies.named(name.get()) : Optional.empty();
            return ofAws.isEmpty() || concernsEcr(ofAws.get());
        }
        return fact instanceof Fact.Consumes
                || fact instanceof Fact.Replicates
                || fact instanceof Fact.Bounds
                || fact instanceof Fact.Joins
                || fact instanceof Fact.Embeds embeds && concernsEcr(embeds.policy());
    }

    /** Whether a policy that is no trust policy may allow or deny an action of ECR. */
    private static boolean concernsEcr(Policy policy) {
        if (policy.kind() == PolicyKind.TRUST) {
            return false;
        }
        for (Statement statement : policy.statements()) {
            if (!(statement.actions() instanceof Actions.Only only)) {
                return true;
            }
            for (Value.Text action : only.patterns()) {
                String shown = action.shown();
                int colon = shown.indexOf(':');
                String service = colon < 0 ? shown : shown.substring(0, colon);
                if (service.regionMatches(true, 0, "ecr", 0, 3)
                        || service.indexOf('*') >= 0
                        || service.indexOf('$') >= 0) {
                    return true;
                }
            }
        }
        return !policy.isWhole();
    }
}
