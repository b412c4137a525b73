package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module as it is deployed: once as a root module, or once for each call. */
public final class ModuleInstance {
    private final Evaluation evaluation;
    private final Module module;
    private final ModuleInstance root;
    private final String world;
    private final String prefix;
    private final Block call;
    private final Scope caller;
    private final int depth;
    private final Scope scope;
    private final Map<String, Referent> known = new HashMap<>();
    private final Set<String> underway = new HashSet<>();
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<String, Call> calls = new HashMap<>();

    private ModuleInstance(
            Evaluation evaluation,
            Module module,
            ModuleInstance root,
            String world,
            String prefix,
            Block call,
            Scope caller) {
        this.evaluation = evaluation;
        this.module = module;
        this.root = root == null ? this : root;
        this.world = world;
        this.prefix = prefix;
        this.call = call;
        this.caller = caller;
        this.depth = caller == null ? 0 : caller.module().depth + 1;
        this.scope = Scope.of(this);
    }

    /**
     * A module that nobody calls.
     *
     * @param world what its unknowns are told by: the module's path
     */
    public static ModuleInstance root(Evaluation evaluation, Module module, String world) {
        return new ModuleInstance(evaluation, module, null, world, "", null, null);
    }

    /** The same root module in another evaluation. */
    public ModuleInstance again(Evaluation other) {
        return root(other, root.module, world);
    }

    /** A called module; its variables are evaluated in the caller's scope. */
    static ModuleInstance called(Module module, String address, Block call, Scope caller) {
        ModuleInstance from = caller.module();
        String prefix = from.prefix + address + ".";
        return new ModuleInstance(from.evaluation, module, from.root, from.world, prefix, call, caller);
    }

    public Path directory() {
        return module.directory();
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Module module() {
        return module;
    }

    Scope scope() {
        return scope;
    }

    /** The directory that a {@code module} block names by a relative path, or null. */
    public static Path target(Block call, Path from) {
        return Call.target(call, from);
    }

    Path rootDirectory() {
        return root.module.directory();
    }

    /** The module that calls this one, or null for a root module. */
    ModuleInstance caller() {
        return caller == null ? null : caller.module();
    }

    /** The {@code module} block that calls it, or null for a root module. */
    Block call() {
        return call;
    }

    /** Whether this module or one that leads here is that of the directory. */
    boolean isWithin(Path directory) {
        for (ModuleInstance at = this; at != null; at = at.caller == null ? null : at.caller.module()) {
            if (at.module.directory().equals(directory)) {
                return true;
            }
        }
        return false;
    }

    /** Where to say what this module says: at the call that leads out of the repository; null where it is part of that. */
    Span home() {
        if (call == null || !Abroad.is(module.directory())) {
            return null;
        }
        Span outer = caller.module().home();
        return outer != null ? outer : call.headerSpan();
    }

    /** Where the arguments of the call are evaluated, or null for a root module. */
    Scope callScope() {
        return caller;
    }

    /** How many calls lead here. */
    int depth() {
        return depth;
    }

    /** The names of the calls that lead here, a dot behind each; empty for a root module. */
    String key() {
        return call == null ? "" : caller.module().key() + call.label(0) + ".";
    }

    /** Unique in the project. */
    String id() {
        return world + "#" + prefix;
    }

    /** What the addresses of its resources begin with: empty, or {@code module.app.}. */
    String prefix() {
        return prefix;
    }

    /** Every instance of every managed resource, in the order of the source; those of called modules come after. */
    public List<Instance> resources() {
        List<Instance> all = new ArrayList<>();
        collect(all);
        return all;
    }

    private void collect(List<Instance> all) {
        for (Block block : module.resources()) {
            all.addAll(resource(block, "").instances());
        }
        for (Block block : module.calls()) {
            for (Call.Instance instance : call(block).instances()) {
                if (instance.inside() != null) {
                    instance.inside().collect(all);
                }
            }
        }
    }

    /** Every call that leads out of the tree, in this module and those it calls. */
    public List<Outside> outside() {
        List<Outside> all = new ArrayList<>();
        outside(all);
        return all;
    }

    private void outside(List<Outside> all) {
        for (Block block : module.calls()) {
            for (Call.Instance instance : call(block).instances()) {
                if (instance.inside() != null) {
                    instance.inside().outside(all);
                } else {
                    all.add(instance.outside());
                }
            }
        }
    }

    Referent variable(String name, Span place) {
        return new Variables(this).get(name, place);
    }

    Referent local(String name, Span place) {
        Attribute declared = module.local(name);
        return declared == null ? undeclared("local." + name, place) : once("local." + name, declared, scope, place);
    }

    Referent output(String name, Span place) {
        Block declared = module.output(name);
        Attribute value = declared == null ? null : declared.body().attribute("value");
        return value == null ? undeclared("output." + name, place) : once("output." + name, value, scope, place);
    }

    Referent resource(String address, Span place) {
        Block declared = module.resource(address);
        return declared == null ? undeclared(address, place) : resource(declared, "");
    }

    Referent data(String address, Span place) {
        Block declared = module.data(address);
        return declared == null ? undeclared("data." + address, place) : resource(declared, "data.");
    }

    Referent call(String name, Span place) {
        Block declared = module.call(name);
        return declared == null ? undeclared("module." + name, place) : call(declared);
    }

    private Referent undeclared(String address, Span place) {
        String why = module.isWhole() ? "`" + address + "` is not declared" : "a part of the module was not read";
        return new Plain(Unknowns.of(id() + address, why, place));
    }

    /** This module in another evaluation of its root module: that of another index where this one is not there, or null. */
    ModuleInstance in(ModuleInstance otherRoot) {
        if (call == null) {
            return otherRoot;
        }
        ModuleInstance from = caller.module().in(otherRoot);
        String address = prefix.substring(caller.module().prefix.length(), prefix.length() - 1);
        String name = "module." + call.label(0);
        Call.Instance found = from == null ? null : from.call(call).like(address.substring(name.length()));
        return found == null ? null : found.inside();
    }

    Resource resource(Block block, String mode) {
        // a resource of a plan has its whole address as a third label
        String address = block.label(2) != null ? block.label(2) : mode + block.label(0) + "." + block.label(1);
        Resource resource = resources.get(address);
        if (resource == null) {
            resource = new Resource(block, address, !mode.isEmpty(), this);
            resources.put(address, resource);
        }
        return resource;
    }

    private Call call(Block block) {
        String name = block.label(0);
        Call found = calls.get(name);
        if (found == null) {
            found = new Call(block, "module." + name, this);
            calls.put(name, found);
        }
        return found;
    }

    /** What a named expression leads to, evaluated once; one that depends on itself is not known. */
    Referent once(String name, Attribute attribute, Scope from, Span place) {
        Referent found = known.get(name);
        if (found != null) {
            return found;
        }
        if (!underway.add(name)) {
            return new Plain(Unknowns.failed(place, "`" + name + "` depends on itself"));
        }
        Referent made = Evaluator.refer(attribute.value(), from.at(name));
        underway.remove(name);
        known.put(name, made);
        return made;
    }

    /** What is known under a name, or null. */
    Referent known(String name) {
        return known.get(name);
    }

    Referent know(String name, Referent value) {
        known.put(name, value);
        return value;
    }
}
