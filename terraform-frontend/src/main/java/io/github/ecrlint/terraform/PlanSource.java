package io.github.ecrlint.terraform;

import io.github.ecrlint.terraform.eval.Evaluation;
import io.github.ecrlint.terraform.eval.Instance;
import io.github.ecrlint.terraform.eval.Module;
import io.github.ecrlint.terraform.eval.ModuleInstance;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.Map;

/** The configuration beside a plan, with the plan's variables: it tells what the plan leaves open. */
final class PlanSource {
    private final Module module;
    private final Evaluation evaluation;
    private final String world;
    private Map<String, Instance> exact;
    private Map<String, Instance> bare;

    PlanSource(Module module, Evaluation evaluation, String world) {
        this.module = module;
        this.evaluation = evaluation;
        this.world = world;
    }

    /** The declaration of a variable, or null. */
    Block variable(String name) {
        return module.variable(name);
    }

    /** Gives a variable the value that it had for the plan. */
    void assign(Attribute variable) {
        module.assign(variable);
    }

    /** What the configuration says of an attribute of a resource, told by its address; null where that is nothing. */
    Value value(String address, String attribute) {
        if (exact == null) {
            exact = new HashMap<>();
            bare = new HashMap<>();
            for (Instance instance :
                    ModuleInstance.root(evaluation, module, world).resources()) {
                exact.put(instance.address(), instance);
                bare.putIfAbsent(withoutIndexes(instance.address()), instance);
            }
        }
        Instance found = exact.get(address);
        found = found != null ? found : bare.get(withoutIndexes(address));
        return found == null ? null : found.configured(attribute);
    }

    private static String withoutIndexes(String address) {
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            depth += c == '[' ? 1 : 0;
            if (depth == 0) {
                bare.append(c);
            }
            depth -= c == ']' && depth > 0 ? 1 : 0;
        }
        return bare.toString();
    }
}
