package io.github.ecrlint.terraform;

import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.terraform.eval.Module;
import io.github.ecrlint.terraform.eval.ModuleInstance;
import io.github.ecrlint.terraform.eval.Modules;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.HclFile;
import io.github.ecrlint.terraform.syntax.HclParser;
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
    private final Project project;
    private final Map<Path, Module> modules = new HashMap<>();
    private final Set<Path> evaluated = new HashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Directories(Project project) {
        this.project = project;
    }

    static boolean isConfiguration(Path path) {
        String name = name(path);
        return name.endsWith(".tf") || name.endsWith(".tofu");
    }

    /** Whether the file gives values to the variables of the root module beside it without being asked for. */
    static boolean isValues(Path path) {
        String name = name(path);
        return name.equals("terraform.tfvars") || name.endsWith(".auto.tfvars");
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
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

    private Module module(Path directory) {
        if (!modules.containsKey(directory)) {
            modules.put(directory, read(directory));
        }
        return modules.get(directory);
    }

    private Module read(Path directory) {
        List<HclFile> files = new ArrayList<>();
        List<HclFile> values = new ArrayList<>();
        for (Path file : list(directory)) {
            if (isConfiguration(file)) {
                files.add(parse(file));
            } else if (isValues(file)) {
                values.add(parse(file));
            }
        }
        HclFile plain = null;
        for (HclFile file : values) {
            if (name(file.source().path()).equals("terraform.tfvars")) {
                plain = file;
            }
        }
        if (plain != null) {
            values.remove(plain);
            values.add(0, plain);
        }
        return files.isEmpty() ? null : new Module(directory, files, values);
    }

    private HclFile parse(Path file) {
        Project.Opened opened = project.open(file);
        Source source = opened.source();
        if (opened.problem().isPresent()) {
            diagnostics.add(opened.problem().get());
        }
        HclFile parsed = HclParser.parse(source);
        if (!parsed.diagnostics().isEmpty()) {
            diagnostics.add(first(parsed.diagnostics()));
        }
        return parsed;
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
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path file : stream) {
                if ((isConfiguration(file) || isValues(file)) && Files.isRegularFile(file) && isInside(file)) {
                    files.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return new TreeSet<>();
        }
        return files;
    }

    private boolean isInside(Path path) {
        try {
            return path.toRealPath().startsWith(project.root().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
