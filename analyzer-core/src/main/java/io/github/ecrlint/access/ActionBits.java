package io.github.ecrlint.access;

import io.github.ecrlint.aws.EcrAction;
import io.github.ecrlint.policy.Actions;
import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.policy.Wildcard;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Actions as bits of a number, so that statements are weighed for all of them at once. */
final class ActionBits {
    private static ActionBits ecr;

    /** All bits in use. */
    final long all;

    /** Those of actions that are for no resource. */
    final long starOnly;

    /** Those of actions on which a repository policy has an effect. */
    final long inRepositoryPolicy;

    /** Those that a registry policy of the first version speaks of (source: ECR User Guide, "Registry permissions"). */
    final long inFirstRegistryPolicy;

    /** The steps of a pull, those of a push, and what changes the policy, deletes, or gets that done. */
    final long pull;

    final long push;
    final long admin;

    private final List<String> names;
    private final Map<String, Integer> bits = new HashMap<>();
    private final Map<String, Spoken> spoken = new HashMap<>();

    /** The actions that a pattern or an element surely means, and those that it may mean. */
    record Spoken(long yes, long can) {}

    private ActionBits(List<EcrAction> actions) {
        List<String> found = new ArrayList<>();
        long noResource = 0;
        long inRepository = 0;
        long inFirst = 0;
        long pulls = 0;
        long pushes = 0;
        long administers = 0;
        for (EcrAction action : actions) {
            long bit = 1L << found.size();
            bits.put(action.name(), found.size());
            found.add(action.name());
            noResource |= action.starOnly() ? bit : 0;
            inRepository |= action.inRepositoryPolicy() && !action.starOnly() ? bit : 0;
            inFirst |= isInFirst(action.name()) ? bit : 0;
            pulls |= action.use() == EcrAction.Use.PULL ? bit : 0;
            pushes |= action.use() == EcrAction.Use.PUSH || isReadByPush(action.name()) ? bit : 0;
            administers |= action.use() == EcrAction.Use.ADMIN && !action.starOnly() ? bit : 0;
        }
        names = List.copyOf(found);
        all = found.size() == Long.SIZE ? -1L : (1L << found.size()) - 1;
        starOnly = noResource;
        inRepositoryPolicy = inRepository;
        inFirstRegistryPolicy = inFirst;
        pull = pulls;
        push = pushes;
        admin = administers;
    }

    /** A client asks which layers are there before it sends the others (source: ECR User Guide, "Required IAM permissions"). */
    private static boolean isReadByPush(String name) {
        return name.equals("ecr:BatchCheckLayerAvailability");
    }

    private static boolean isInFirst(String name) {
        return switch (name) {
            case "ecr:ReplicateImage", "ecr:BatchImportUpstreamImage", "ecr:CreateRepository" -> true;
            default -> false;
        };
    }

    /** The actions of ECR, by name. */
    static synchronized ActionBits ofEcr() {
        if (ecr == null) {
            List<EcrAction> found = new ArrayList<>();
            for (EcrAction action : EcrAction.all()) {
                if (action.name().startsWith("ecr:")) {
                    found.add(action);
                }
            }
            ecr = new ActionBits(found);
        }
        return ecr;
    }

    /** One action only, of any service. */
    static ActionBits of(String action) {
        for (EcrAction known : EcrAction.all()) {
            if (known.name().equalsIgnoreCase(action)) {
                return new ActionBits(List.of(known));
            }
        }
        return new ActionBits(List.of(new EcrAction(action, false, true, EcrAction.Use.OTHER)));
    }

    /** The bit's number; -1 for an action that is none of these. */
    int number(String action) {
        Integer bit = bits.get(action);
        if (bit != null) {
            return bit;
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).length() == action.length() && names.get(i).equalsIgnoreCase(action)) {
                return i;
            }
        }
        return -1;
    }

    String name(int number) {
        return names.get(number);
    }

    int count() {
        return names.size();
    }

    /** The actions that an element speaks of, worked out once for all that list the same. */
    synchronized Spoken of(Actions actions) {
        List<Value.Text> patterns = actions.patterns();
        boolean except = actions instanceof Actions.AllExcept;
        StringBuilder key = new StringBuilder(except ? "!" : "");
        for (Value.Text pattern : patterns) {
            key.append(pattern.isLiteral() ? '=' : '~').append(pattern.key()).append('\n');
        }
        Spoken known = spoken.get(key.toString());
        if (known == null) {
            long yes = 0;
            long can = 0;
            for (Value.Text pattern : patterns) {
                Spoken one = matched(pattern);
                yes |= one.yes;
                can |= one.can;
            }
            known = except ? new Spoken(all & ~can, all & ~yes) : new Spoken(yes, can);
            spoken.put(key.toString(), known);
        }
        return known;
    }

    private Spoken matched(Value.Text pattern) {
        String name = Wildcard.plain(pattern);
        if (name != null) {
            int number = number(name);
            long bit = number < 0 ? 0 : 1L << number;
            return new Spoken(bit, bit);
        }
        long yes = 0;
        long can = 0;
        for (int i = 0; i < names.size(); i++) {
            Truth matches = Wildcard.matchesAction(pattern, names.get(i));
            yes |= matches.isYes() ? 1L << i : 0;
            can |= matches.isNo() ? 0 : 1L << i;
        }
        return new Spoken(yes, can);
    }
}
