package io.github.ecrlint.terraform;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Module;
import io.github.ecrlint.terraform.eval.ModuleInstance;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the resources of a plan stand in the configuration beside it. */
final class PlanPlaces {
    private final Directories directories;
    private final Module root;
    private boolean isOfAnother;

    /** @param root the module in the plan's directory, or null */
    PlanPlaces(Directories directories, Module root) {
        this.directories = directories;
        this.root = root;
    }

    /**
     * The place of a resource.
     *
     * @param block its block, or null where it stands elsewhere
     * @param label what to point at where nothing in the block is closer
     * @param known whether it is in the configuration, not in the plan itself
     */
    record Place(Block block, Span label, boolean known) {

        Span attribute(String name) {
            Attribute attribute = block == null ? null : block.body().attribute(name);
            return attribute == null ? label : attribute.value().span();
        }
    }

    /** Whether the plan is one of the configuration beside it, so that it stands for that. */
    boolean areReplaced() {
        return root != null && !isOfAnother;
    }

    /**
     * Compares the configuration that the plan was made of with the one beside it.
     *
     * @param configured what the plan says of its root module; null if nothing
     */
    void compare(Value.Obj configured, List<Diagnostic> out) {
        Block missing = root == null ? null : missing(root, configured);
        if (missing != null) {
            isOfAnother = true;
            Span label = missing.labels().isEmpty()
                    ? missing.headerSpan()
                    : missing.labels().get(missing.labels().size() - 1).span();
            out.add(Diagnostic.warning(
                    label,
                    "the plan beside it does not know this: it is of another configuration, and both are checked"));
        }
    }

    /** The first resource or call of a module, as its files say it, that the plan does not say; null if there is none. */
    private Block missing(Module module, Value.Obj configured) {
        Set<String> known = new HashSet<>();
        for (Value.Obj resource : PlanFile.objects(configured, "resources")) {
            known.add(PlanFile.text(resource, "address"));
        }
        for (Block resource : module.resources()) {
            if (!known.contains(resource.label(0) + "." + resource.label(1))) {
                return resource;
            }
        }
        for (Block call : module.calls()) {
            Value.Obj said = PlanFile.object(PlanFile.object(configured, "module_calls"), call.label(0));
            if (said == null) {
                return call;
            }
            Path target = ModuleInstance.target(call, module.directory());
            Module called = target == null ? null : directories.at(target);
            Block missing = called == null ? null : missing(called, PlanFile.object(said, "module"));
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    /** The place of a resource of an address; {@code within} is its address in its module. */
    Place of(String address, String within, Span otherwise) {
        Module module = root;
        Path directory = root == null ? null : root.directory();
        int at = 0;
        while (module != null && address.startsWith("module.", at)) {
            int end = end(address, at + "module.".length());
            Block call = call(module, name(address.substring(at + "module.".length(), end)));
            if (call == null) {
                return new Place(null, otherwise, false);
            }
            directory = ModuleInstance.target(call, directory);
            module = directory == null ? null : directories.at(directory);
            if (module == null) {
                return new Place(null, call.headerSpan(), true);
            }
            at = end + 1;
        }
        Block block = module == null ? null : module.resource(within);
        if (block == null) {
            return new Place(null, otherwise, false);
        }
        int last = block.labels().size() - 1;
        return new Place(
                block, last < 0 ? block.headerSpan() : block.labels().get(last).span(), true);
    }

    private static Block call(Module module, String name) {
        for (Block call : module.calls()) {
            if (name.equals(call.label(0))) {
                return call;
            }
        }
        return null;
    }

    /** The name of the last module in an address, without its index. */
    static String last(String address) {
        int from = 0;
        String last = "";
        while (address.startsWith("module.", from)) {
            int end = end(address, from + "module.".length());
            last = name(address.substring(from + "module.".length(), end));
            from = Math.min(address.length(), end + 1);
        }
        return last;
    }

    private static String name(String step) {
        int bracket = step.indexOf('[');
        return bracket < 0 ? step : step.substring(0, bracket);
    }

    /** Where a step of an address ends: at a dot outside brackets and quotes. */
    private static int end(String address, int from) {
        boolean quoted = false;
        for (int i = from; i < address.length(); i++) {
            char c = address.charAt(i);
            quoted ^= c == '"' && address.charAt(i - 1) != '\\';
            if (c == '.' && !quoted) {
                return i;
            }
        }
        return address.length();
    }
}
