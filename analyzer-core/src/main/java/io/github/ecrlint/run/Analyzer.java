package io.github.ecrlint.run;

import io.github.ecrlint.access.Access;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.World;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Quotations;
import io.github.ecrlint.rule.Rule;
import io.github.ecrlint.rule.RuleProvider;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The one way through: files to facts, facts to a model, the model through every rule. */
public final class Analyzer {
    private final List<Frontend> frontends;
    private final List<Rule> rules;
    private final Quotations quotations;

    /** An analyzer with these frontends and rules; the rules are sorted by id. */
    public Analyzer(List<Frontend> frontends, List<Rule> rules) {
        this(frontends, rules, Quotations.NONE);
    }

    /** An analyzer with these frontends and the rules of one provider. */
    public Analyzer(List<Frontend> frontends, RuleProvider provider) {
        this(frontends, provider.rules(), provider.quotations());
    }

    private Analyzer(List<Frontend> frontends, List<Rule> rules, Quotations quotations) {
        this.quotations = quotations;
        this.frontends = List.copyOf(frontends);
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(new java.util.Comparator<Rule>() {
            @Override
            public int compare(Rule a, Rule b) {
                return a.info().id().compareTo(b.info().id());
            }
        });
        this.rules = List.copyOf(sorted);
    }

    /** An analyzer with all frontends and rules that the class path brings. */
    public static Analyzer installed() {
        ClassLoader loader = Analyzer.class.getClassLoader();
        List<Frontend> frontends = new ArrayList<>();
        for (Frontend frontend : ServiceLoader.load(Frontend.class, loader)) {
            frontends.add(frontend);
        }
        List<Rule> rules = new ArrayList<>();
        Quotations quotations = Quotations.NONE;
        for (RuleProvider provider : ServiceLoader.load(RuleProvider.class, loader)) {
            rules.addAll(provider.rules());
            quotations = quotations == Quotations.NONE ? provider.quotations() : quotations;
        }
        return new Analyzer(frontends, rules, quotations);
    }

    public List<Rule> rules() {
        return rules;
    }

    public Analysis analyze(Request request) {
        Selection selection = Selection.of(request, frontends);
        Project project = new Project(selection.root(), selection.files(), request.inputs());
        List<World> worlds = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(selection.diagnostics());
        diagnostics.addAll(request.configuration().problems());
        int files = 0;
        for (Frontend frontend : frontends) {
            Reading reading = frontend.read(project);
            worlds.addAll(reading.worlds());
            diagnostics.addAll(reading.diagnostics());
            files += reading.files();
        }
        for (String name : project.untaken()) {
            Span place = new Source(request.directory(), "").span(0, 0);
            diagnostics.add(
                    Diagnostic.warning(place, "nothing in the project takes the given value of `" + name + "`"));
        }
        Access access = new Access(Model.of(worlds), request.configuration().trust());
        Situations situations = Situations.of(access);
        if (situations.isCut()) {
            diagnostics.add(
                    new Diagnostic(
                            Diagnostic.Level.NOTE,
                            new Source(request.directory(), "").span(0, 0),
                            "the project's conditions have more than " + Situations.MOST + " scenarios",
                            "what several resources do together was looked at in the first of them only, and otherwise where they do not matter"));
        }
        List<Finding> findings = selection.touched(check(access, situations, diagnostics));
        return new Analysis(
                selection.root(),
                request.directory(),
                rules,
                quotations,
                access,
                Order.ofFindings(findings),
                Order.ofDiagnostics(diagnostics),
                files);
    }

    /** Asks every rule; the findings come rule by rule. */
    public List<Finding> check(Access access) {
        return check(access, Situations.of(access), new ArrayList<>());
    }

    private List<Finding> check(Access access, Situations situations, List<Diagnostic> notes) {
        Model model = access.model();
        List<Finding> findings = new ArrayList<>();
        boolean scenarios = InScenarios.areIn(model);
        for (Rule rule : rules) {
            if (rule instanceof Rule.OfModel ofModel) {
                List<Finding> found = CalledFrom.told(ofModel.check(access), model);
                findings.addAll(scenarios ? InScenarios.told(found, model) : found);
                findings.addAll(situations.told(ofModel, found));
                continue;
            }
            InScenarios sometimes = scenarios ? new InScenarios(model, notes) : null;
            for (Policy policy : model.policies()) {
                List<Finding> found = found(rule, policy, access);
                if (found.isEmpty()) {
                    continue;
                }
                found = CalledFrom.told(found, policy);
                if (policy.when().isAlways()) {
                    findings.addAll(found);
                } else {
                    sometimes.add(found, policy);
                }
            }
            if (scenarios) {
                findings.addAll(sometimes.told());
            }
        }
        return findings;
    }

    private static List<Finding> found(Rule rule, Policy policy, Access access) {
        if (rule instanceof Rule.OfPolicy ofPolicy) {
            return ofPolicy.check(policy, access);
        }
        List<Finding> found = List.of();
        if (rule instanceof Rule.OfStatement ofStatement) {
            for (Statement statement : policy.statements()) {
                List<Finding> more = ofStatement.check(statement, policy, access);
                if (!more.isEmpty()) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.addAll(more);
                }
            }
        }
        return found;
    }
}
