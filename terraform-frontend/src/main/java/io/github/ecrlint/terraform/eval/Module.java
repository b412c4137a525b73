package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.HclFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration files of one directory as tables of what they declare; nothing is evaluated yet. */
public final class Module {
    private final Path directory;
    private final boolean whole;
    private final Map<String, Block> variables = new HashMap<>();
    private final Map<String, Block> outputs = new LinkedHashMap<>();
    private final Map<String, Attribute> locals = new HashMap<>();
    private final Map<String, Block> resources = new LinkedHashMap<>();
    private final Map<String, Block> data = new LinkedHashMap<>();
    private final Map<String, Block> calls = new LinkedHashMap<>();
    private final List<Block> providers = new ArrayList<>();
    private final List<Block> imports = new ArrayList<>(0);
    private final Map<String, Attribute> assignments = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final StandIn standIn;
    private Path unreadValues;

    /**
     * @param files configuration files, sorted by name
     * @param values files of variable values, in ascending precedence; used where this is a root module
     */
    public Module(Path directory, List<HclFile> files, List<HclFile> values) {
        this(directory, files, List.of(), values);
    }

    /**
     * @param overrides files that change what the others say, sorted by name
     */
    public Module(Path directory, List<HclFile> files, List<HclFile> overrides, List<HclFile> values) {
        this(directory, files, overrides, values, null);
    }

    /** A module that stands in for a public one. */
    Module(Path directory, HclFile file, StandIn standIn) {
        this(directory, List.of(file), List.of(), List.of(), standIn);
    }

    private Module(
            Path directory, List<HclFile> files, List<HclFile> overrides, List<HclFile> values, StandIn standIn) {
        this.directory = directory;
        this.standIn = standIn;
        boolean all = true;
        for (HclFile file : files) {
            all &= file.body().whole();
            read(file.body());
        }
        for (HclFile file : overrides) {
            all &= file.body().whole();
            new Overriding(this).apply(file.body());
        }
        whole = all;
        for (HclFile file : values) {
            if (!file.body().whole()) {
                assignments.clear();
                unreadValues = file.source().path();
            }
            for (Attribute attribute : file.body().attributes()) {
                assignments.put(attribute.name(), attribute);
            }
        }
    }

    private void read(Body body) {
        for (Block block : body.blocks()) {
            String first = block.label(0);
            String second = block.label(1);
            switch (block.type()) {
                case "locals" -> {
                    for (Attribute attribute : block.body().attributes()) {
                        locals.putIfAbsent(attribute.name(), attribute);
                    }
                }
                case "provider" -> providers.add(block);
                case "import" -> imports.add(block);
                case "variable" -> declare(variables, first, block);
                case "output" -> declare(outputs, first, block);
                case "module" -> declare(calls, first, block);
                case "resource" -> declare(resources, second == null ? null : first + "." + second, block);
                case "data" -> declare(data, second == null ? null : first + "." + second, block);
                default -> {}
            }
        }
    }

    private static void declare(Map<String, Block> table, String name, Block block) {
        if (name != null) {
            table.putIfAbsent(name, block);
        }
    }

    /** The blocks of a type with one label or two, by name; null for other types. */
    Map<String, Block> table(String type) {
        return switch (type) {
            case "variable" -> variables;
            case "output" -> outputs;
            case "module" -> calls;
            case "resource" -> resources;
            case "data" -> data;
            default -> null;
        };
    }

    void override(Attribute local) {
        locals.put(local.name(), local);
    }

    /** Gives a variable a value that no file gives it, in spite of those that do. */
    public void assign(Attribute value) {
        assignments.put(value.name(), value);
    }

    /** What stands in a module but cannot be understood as a part of it. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public Path directory() {
        return directory;
    }

    /** What it stands in for, or null. */
    StandIn standIn() {
        return standIn;
    }

    /** Whether all files could be read: if not, what is not declared may stand in what was not read. */
    boolean isWhole() {
        return whole;
    }

    /** The {@code module} blocks, in the order of the source. */
    public Collection<Block> calls() {
        return calls.values();
    }

    /** The {@code resource} blocks, in the order of the source. */
    public Collection<Block> resources() {
        return resources.values();
    }

    Collection<Block> outputs() {
        return outputs.values();
    }

    List<Block> providers() {
        return providers;
    }

    /** What is there already and only becomes known to Terraform. */
    List<Block> imports() {
        return imports;
    }

    public Block variable(String name) {
        return variables.get(name);
    }

    Block output(String name) {
        return outputs.get(name);
    }

    Block call(String name) {
        return calls.get(name);
    }

    /** The block of {@code type.name}, or null. */
    public Block resource(String address) {
        return resources.get(address);
    }

    /** The block of {@code data.type.name}, or null. */
    Block data(String address) {
        return data.get(address);
    }

    Map<String, Attribute> locals() {
        return locals;
    }

    Attribute local(String name) {
        return locals.get(name);
    }

    /** The last file of values of which not all was read, so that it may give any variable a value; null where there is none. */
    Path unreadValues() {
        return unreadValues;
    }

    /** The value that a file assigns to a variable, or null. */
    Attribute assignment(String variable) {
        return assignments.get(variable);
    }
}
