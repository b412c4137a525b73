package io.github.ecrlint.rules.harness;

import static java.util.Map.entry;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Model;
import io.github.ecrlint.model.Repository;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Step;
import io.github.ecrlint.source.Span;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is wrong with the way that a finding shows; every finding of a rule that speaks of access has one. */
final class Ways {
    /** Rules of these groups that speak of a word in a policy, whoever that is for. */
    private static final Map<String, String> OF_NOBODY = Map.ofEntries(
            entry("ECR303", "an action that has no effect for anybody"),
            entry("ECR312", "a resource that is none of anybody's"),
            entry("ECR313", "a condition that nobody meets"),
            entry("ECR314", "an action that has no effect for anybody"),
            entry("ECR318", "an action that has no effect for anybody"),
            entry("ECR320", "the name of an image"));

    private Ways() {}

    /** Whether findings of a rule say who may do what, or who may not. */
    static boolean areOf(Finding finding) {
        String group = finding.rule().tags().get(0);
        return !group.equals("invalid") && !OF_NOBODY.containsKey(finding.rule().id());
    }

    static List<String> complaints(Finding finding, Model model) {
        List<String> complaints = new ArrayList<>();
        List<Step> path = fromRule(finding);
        if (!areOf(finding)) {
            return path.isEmpty()
                    ? complaints
                    : List.of("a path though " + OF_NOBODY.get(finding.rule().id()));
        }
        if (path.size() < 2) {
            return List.of("no path: " + finding.message());
        }
        for (Step step : path) {
            complaints.addAll(Style.complaints(step.text()));
            if (!Files.exists(step.span().source().path()) || step.span().text().isBlank()) {
                complaints.add("a step at no place: " + step.text());
            }
        }
        List<Policy> found = new ArrayList<>();
        for (Policy policy : model.policies()) {
            if (policy.statements().stream()
                    .anyMatch(statement -> statement.span().contains(finding.span()))) {
                found.add(policy);
            }
        }
        List<List<String>> ofEach = new ArrayList<>();
        found.forEach(policy -> ofEach.add(complaints(finding, path, policy, model)));
        if (!ofEach.isEmpty() && ofEach.stream().noneMatch(List::isEmpty)) {
            complaints.addAll(ofEach.get(0));
        }
        return complaints;
    }

    /** The steps of the rule, without those by which a module is called. */
    private static List<Step> fromRule(Finding finding) {
        return finding.path().stream()
                .filter(step ->
                        !step.text().startsWith("called here") && !step.text().startsWith("made by"))
                .toList();
    }

    private static List<String> complaints(Finding finding, List<Step> path, Policy policy, Model model) {
        List<String> complaints = new ArrayList<>();
        Span first = path.get(0).span();
        Span last = path.get(path.size() - 1).span();
        Optional<Repository> repository = model.repositoryOf(policy);
        if (repository.isPresent() && !last.equals(repository.get().span())) {
            complaints.add("does not end at the repository: " + path);
        }
        List<Identity> holders = model.holdersOf(policy);
        if (!holders.isEmpty()
                && holders.stream().noneMatch(holder -> holder.span().equals(first))) {
            complaints.add("does not begin at the identity: " + path);
        }
        if (path.stream()
                .noneMatch(step -> policy.statements().stream()
                        .anyMatch(statement -> statement.span().contains(step.span())))) {
            complaints.add("passes no statement of the policy: " + path);
        }
        Span attached = policy.on().span();
        int through = IntStream.range(0, path.size())
                .filter(at -> path.get(at).span().equals(attached))
                .findFirst()
                .orElse(-1);
        if (!attached.contains(finding.span()) && (through < 0 || through == path.size() - 1)) {
            complaints.add("passes not by the attachment of the policy: " + path);
        }
        return complaints;
    }
}
