package io.github.ecrlint.terraform;

import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.terraform.eval.Module;
import io.github.ecrlint.terraform.eval.ModuleInstance;
import io.github.ecrlint.terraform.eval.Modules;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.HclFile;
import io.github.ecrlint.terraform.syntax.HclParser;
import io.github.ecrlint.terraform.syntax.JsonFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The directories of a project as modules, each read once; none outside the project's root. */
final class Directories implements Modules {
    /** Nobody writes larger ones, and one of few words a line would take a gigabyte to hold. */
    private static final int LARGEST_FILE = 5 * 1024 * 1024;

    private final Project project;
    private final Map<Path, Module> modules = new HashMap<>();
    private final Map<Path, Installed> installed = new HashMap<>();
    private final Set<Path> evaluated = new HashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Directories(Project project) {
        this.project = project;
    }

    /** What is wrong with the files that were read. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether the module was asked for, to be evaluated. */
    boolean isEvaluated(Path directory) {
        return evaluated.contains(directory);
    }

    @Override
    public Module in(Path directory) {
        Module module = module(directory);
        if (module != null) {
            evaluated.add(directory);
        }
        return module;
    }

    @Override
    public Module installed(Path root, String key) {
        Installed known = installed.get(root);
        if (known == null) {
            known = Installed.in(root, project);
            installed.put(root, known);
        }
        Path directory = known.directory(key);
        return directory == null ? null : in(directory);
    }

    /** The module in the directory of a file, or null; it is not evaluated for that. */
    Module beside(Path file) {
        return at(file.getParent());
    }

    /** The module in a directory, or null; it is not evaluated for that. */
    Module at(Path directory) {
        return module(directory);
    }

    /** Adds the directories that the module in one calls, itself left out. */
    void addCalled(Path directory, Set<Path> called) {
        Module module = module(directory);
        if (module == null) {
            return;
        }
        for (Block call : module.calls()) {
            Path target = ModuleInstance.target(call, directory);
            if (target != null && !target.equals(directory)) {
                called.add(target);
            }
        }
    }

    /** Adds a directory and all that the module in it calls, and those call. */
    void addReached(Path directory, Set<Path> reached) {
        if (reached.add(directory)) {
            Set<Path> called = new TreeSet<>();
            addCalled(directory, called);
            for (Path next : called) {
                addReached(next, reached);
            }
        }
    }

    private Module module(Path directory) {
        if (!modules.containsKey(directory)) {
            modules.put(directory, read(directory));
        }
        return modules.get(directory);
    }

    private Module read(Path directory) {
        List<HclFile> files = new ArrayList<>();
        List<HclFile> overrides = new ArrayList<>();
        List<HclFile> values = new ArrayList<>();
        for (Path file : list(directory)) {
            switch (FileKind.of(file)) {
                case CONFIGURATION -> files.add(parse(file));
                case OVERRIDE -> overrides.add(parse(file));
                case VALUES -> {
                    boolean first = FileKind.name(file).startsWith("terraform.tfvars");
                    values.add(first ? firsts(values) : values.size(), parse(file));
                }
                default -> {}
            }
        }
        if (files.isEmpty() && overrides.isEmpty()) {
            return null;
        }
        Module module = new Module(directory, files, overrides, values);
        diagnostics.addAll(module.diagnostics());
        if (!project.inputs().isEmpty()) {
            Inputs.give(module, project, diagnostics);
        }
        return module;
    }

    /** How many of the files come before those that are sorted by name: {@code terraform.tfvars} and its JSON twin. */
    private static int firsts(List<HclFile> values) {
        int count = 0;
        for (HclFile file : values) {
            count += FileKind.name(file.source().path()).startsWith("terraform.tfvars") ? 1 : 0;
        }
        return count;
    }

    private HclFile parse(Path file) {
        if (!isInside(file)) {
            Source empty = new Source(file, "");
            diagnostics.add(
                    Diagnostic.warning(empty.span(0, 0), "the file is a link out of the project and was not read"));
            return unread(parse(empty, file));
        }
        Project.Opened opened = project.open(file);
        Source source = opened.source();
        if (source.text().length() > LARGEST_FILE) {
            Source empty = new Source(file, "");
            diagnostics.add(Diagnostic.error(empty.span(0, 0), "the file is larger than 5 MiB and was not read"));
            return unread(parse(empty, file));
        }
        HclFile parsed = parse(source, file);
        if (opened.problem().isPresent()) {
            diagnostics.add(opened.problem().get());
            return source.text().isEmpty() ? unread(parsed) : parsed;
        }
        tell(parsed.diagnostics());
        return parsed;
    }

    /** Passes on the warnings of a file, and the first of its errors. */
    private void tell(List<Diagnostic> said) {
        List<Diagnostic> errors = new ArrayList<>();
        for (Diagnostic diagnostic : said) {
            if (diagnostic.level() == Diagnostic.Level.ERROR) {
                errors.add(diagnostic);
            } else {
                diagnostics.add(diagnostic);
            }
        }
        if (!errors.isEmpty()) {
            diagnostics.add(first(errors));
        }
    }

    private static HclFile unread(HclFile empty) {
        Body body = new Body(List.of(), List.of(), false, empty.body().span());
        return new HclFile(empty.source(), body, List.of(), List.of());
    }

    private static HclFile parse(Source source, Path file) {
        if (!FileKind.isJson(file)) {
            return HclParser.parse(source);
        }
        return FileKind.of(file) == FileKind.VALUES ? JsonFile.values(source) : JsonFile.parse(source);
    }

    /** The first error of a file, which says how many there are: one broken file is one diagnostic. */
    private static Diagnostic first(List<Diagnostic> errors) {
        Diagnostic first = errors.get(0);
        int more = errors.size() - 1;
        return more == 0
                ? first
                : new Diagnostic(
                        first.level(),
                        first.span(),
                        first.summary(),
                        more == 1 ? "the file has one more error" : "the file has " + more + " more errors");
    }

    /** The regular files of a directory below the root, sorted; none where it cannot be read. */
    private Set<Path> list(Path directory) {
        Set<Path> files = new TreeSet<>();
        if (!directory.startsWith(project.root()) || !isInside(directory)) {
            return files;
        }
        Set<String> names = new HashSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path file : stream) {
                FileKind kind = FileKind.of(file);
                if (kind != FileKind.OTHER && kind != FileKind.PLAN && Files.isRegularFile(file)) {
                    files.add(file);
                    names.add(FileKind.name(file));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return new TreeSet<>();
        }
        Set<Path> read = new TreeSet<>();
        for (Path file : files) {
            if (!names.contains(FileKind.tofu(FileKind.name(file)))) {
                read.add(file);
            }
        }
        return read;
    }

    private boolean isInside(Path path) {
        try {
            return path.toRealPath().startsWith(project.root().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
