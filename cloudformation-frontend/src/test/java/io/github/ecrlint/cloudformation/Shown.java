package io.github.ecrlint.cloudformation;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Condition;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.policy.Principals;
import io.github.ecrlint.policy.Resources;
import io.github.ecrlint.policy.Statement;
import io.github.ecrlint.value.Value;
import java.util.List;

/** Facts in words, without their places. */
final class Shown {
    private Shown() {}

    static List<String> of(List<Fact> facts) {
        return facts.stream().map(Shown::of).toList();
    }

    static String of(Fact fact) {
        if (fact instanceof Fact.Sometimes sometimes) {
            return of(sometimes.fact()) + " when " + sometimes.when().shown();
        }
        if (fact instanceof Fact.Declares declares) {
            return "declares " + declares.repository().address() + " "
                    + declares.repository().arn().key();
        }
        if (fact instanceof Fact.Knows knows) {
            return "knows " + knows.identity().kind() + " " + knows.identity().address() + " "
                    + knows.identity().arn().key();
        }
        if (fact instanceof Fact.Guards guards) {
            return "guards " + guards.repository().key() + ": " + of(guards.policy());
        }
        if (fact instanceof Fact.Trusts trusts) {
            return "trusts for " + trusts.identity().key() + ": " + of(trusts.policy());
        }
        if (fact instanceof Fact.Sole sole) {
            return "the only one on " + sole.place().key() + ": " + of(sole.policy());
        }
        if (fact instanceof Fact.Stands stands) {
            return "stands on " + stands.subject().key() + ": " + of(stands.policy());
        }
        if (fact instanceof Fact.Embeds embeds) {
            return "embedded in " + embeds.kind() + " " + embeds.identity().key() + ": " + of(embeds.policy());
        }
        if (fact instanceof Fact.Manages manages) {
            return "managed " + manages.arn().key() + ": " + of(manages.policy());
        }
        if (fact instanceof Fact.Attaches attaches) {
            return "attached " + attaches.policyArn().key() + " to " + attaches.kind() + " "
                    + attaches.identity().key();
        }
        if (fact instanceof Fact.Joins joins) {
            return "user " + joins.user().key() + " joins " + joins.group().key();
        }
        if (fact instanceof Fact.Bounds bounds) {
            return bounds.kind() + " " + bounds.identity().key() + " bounded by "
                    + bounds.policyArn().key();
        }
        if (fact instanceof Fact.Profiles profiles) {
            return "profile " + profiles.name().key() + " of role "
                    + profiles.role().key();
        }
        if (fact instanceof Fact.Governs governs) {
            return "governs" + texts(governs.targets()) + ": " + of(governs.policy());
        }
        if (fact instanceof Fact.Narrows narrows) {
            return "narrows " + narrows.role().key() + ": " + of(narrows.policy());
        }
        if (fact instanceof Fact.Assigns assigns) {
            return "assigns " + assigns.set().key() + " in " + assigns.account().key();
        }
        if (fact instanceof Fact.Caches caches) {
            return "caches " + caches.upstream().key() + " as "
                    + caches.prefix().key();
        }
        if (fact instanceof Fact.Replicates replicates) {
            return "replicates to " + replicates.account().key() + " in "
                    + replicates.region().key() + texts(replicates.prefixes());
        }
        if (fact instanceof Fact.DeclaresPublic declares) {
            return "declares public " + declares.repository().address() + " "
                    + declares.repository().arn().key();
        }
        if (fact instanceof Fact.Escapes escapes) {
            return escapes.identity().key() + " escapes: "
                    + escapes.to().because().reason();
        }
        return fact instanceof Fact.Consumes consumes ? of(consumes.consumer()) : fact.toString();
    }

    private static String of(ImageConsumer consumer) {
        StringBuilder shown = new StringBuilder();
        shown.append(consumer.kind()).append(' ').append(consumer.address()).append(" runs");
        shown.append(texts(consumer.images()));
        consumer.puller().ifPresent(puller -> shown.append(" pulls as ").append(of(puller)));
        consumer.others().forEach(other -> shown.append(" not as ").append(of(other)));
        return shown.toString();
    }

    private static String of(ImageConsumer.RoleUse use) {
        return use.attribute() + " " + use.role().key();
    }

    static String of(Policy policy) {
        StringBuilder shown = new StringBuilder(policy.kind().title())
                .append(" of ")
                .append(policy.on().address());
        policy.version().ifPresent(version -> shown.append(' ').append(version.value()));
        if (!policy.when().isAlways()) {
            shown.append(" when ").append(policy.when().shown());
        }
        policy.open()
                .forEach(open -> shown.append(" open: ").append(open.because().reason()));
        policy.statements()
                .forEach(statement -> shown.append(" {").append(of(statement)).append('}'));
        return shown.toString();
    }

    private static String of(Statement statement) {
        StringBuilder shown = new StringBuilder();
        statement.sid().ifPresent(sid -> shown.append(sid.value()).append(' '));
        shown.append(statement.effect().value());
        if (statement.principals() instanceof Principals.Only only) {
            only.list()
                    .forEach(principal -> shown.append(' ')
                            .append(principal.type())
                            .append('=')
                            .append(principal.text().key()));
        }
        if (statement.actions() instanceof Actions.Only only) {
            shown.append(" may").append(texts(only.patterns()));
        }
        if (statement.resources() instanceof Resources.Only only) {
            shown.append(" on").append(texts(only.patterns()));
        }
        for (Condition condition : statement.conditions().list()) {
            shown.append(" if ")
                    .append(condition.operator().value().comparison())
                    .append(' ')
                    .append(condition.key().key())
                    .append(texts(condition.values()));
        }
        return shown.toString();
    }

    private static String texts(List<Value.Text> texts) {
        StringBuilder shown = new StringBuilder();
        texts.forEach(text -> shown.append(' ').append(text.key()));
        return shown.toString();
    }
}
