package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.World;
import io.github.ecrlint.run.Frontend;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.run.Reading;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.terraform.eval.Evaluation;
import io.github.ecrlint.terraform.eval.Module;
import io.github.ecrlint.terraform.eval.ModuleInstance;
import io.github.ecrlint.terraform.eval.ModuleOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads Terraform and OpenTofu configurations: each directory that nobody calls is a world of its own. */
public final class TerraformFrontend implements Frontend {

    @Override
    public String name() {
        return "terraform";
    }

    @Override
    public boolean reads(Path path) {
        return FileKind.of(path) != FileKind.OTHER;
    }

    @Override
    public Reading read(Project project) {
        List<Path> files = own(project.files(this), project);
        return files.isEmpty() ? new Reading(List.of(), List.of(), 0) : DeepStack.read(this, files, project);
    }

    /** The files without those that are no plans. */
    private static List<Path> own(List<Path> files, Project project) {
        List<Path> own = new ArrayList<>(files.size());
        for (Path file : files) {
            boolean plan = FileKind.of(file) == FileKind.PLAN;
            if (!plan || isPlan(file, project)) {
                own.add(file);
            }
        }
        return own;
    }

    private static boolean isPlan(Path file, Project project) {
        Project.Opened opened = project.open(file);
        String text = opened.source().text();
        boolean unread = opened.problem().isPresent() && text.isEmpty();
        return unread ? PlanFile.startsLikePlan(project.beginning(file)) : PlanFile.isPlan(text);
    }

    Reading read(List<Path> files, Project project) {
        Directories directories = new Directories(project);
        Set<Path> all = new TreeSet<>();
        for (Path file : files) {
            FileKind kind = FileKind.of(file);
            if (kind == FileKind.CONFIGURATION || kind == FileKind.OVERRIDE) {
                all.add(file.getParent());
            }
        }
        Set<Path> called = new TreeSet<>();
        for (Path directory : all) {
            directories.addCalled(directory, called);
        }
        List<World> worlds = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<Path> replaced = new TreeSet<>();
        for (Path file : files) {
            boolean plan = FileKind.of(file) == FileKind.PLAN;
            if (plan && readPlan(file, directories, project, worlds, diagnostics)) {
                directories.addReached(file.getParent(), replaced);
                all.remove(file.getParent());
            }
        }
        for (Path directory : all) {
            if (!called.contains(directory)) {
                read(directory, directories, project, worlds, diagnostics);
            }
        }
        for (Path directory : all) {
            if (!directories.isEvaluated(directory) && !replaced.contains(directory)) {
                read(directory, directories, project, worlds, diagnostics);
            }
        }
        diagnostics.addAll(directories.diagnostics());
        return new Reading(worlds, diagnostics, files.size());
    }

    private static void read(
            Path directory,
            Directories directories,
            Project project,
            List<World> worlds,
            List<Diagnostic> diagnostics) {
        Module module = directories.in(directory);
        if (module == null) {
            return;
        }
        Path relative = project.root().relativize(directory);
        String name = relative.toString().isEmpty() ? "." : relative.toString().replace('\\', '/');
        Evaluation evaluation = new Evaluation(project, directories);
        ModuleInstance root = ModuleInstance.root(evaluation, module, name);
        worlds.add(inOrder(Deployment.read(root, evaluation, name), root));
        diagnostics.addAll(evaluation.diagnostics());
    }

    private static World inOrder(World world, ModuleInstance root) {
        for (Fact fact : world.facts()) {
            if (fact instanceof Fact.Guards guards && guards.namesIdentity()) {
                List<Fact> facts = new ArrayList<>(world.facts());
                ModuleOrder.of(root).addOutruns(facts);
                return new World(world.name(), facts);
            }
        }
        return world;
    }

    /** Reads a plan; whether it stands for the configuration beside it. */
    private static boolean readPlan(
            Path file, Directories directories, Project project, List<World> worlds, List<Diagnostic> diagnostics) {
        String name = project.root().relativize(file).toString().replace('\\', '/');
        Project.Opened opened = project.open(file);
        if (opened.problem().isPresent()) {
            diagnostics.add(opened.problem().get());
            if (opened.source().text().isEmpty()) {
                return false;
            }
        }
        Module beside = directories.beside(file);
        Evaluation evaluation = new Evaluation(project, directories);
        Evaluation source = evaluation.beside();
        PlanSource configuration = beside == null ? null : new PlanSource(beside, source, name);
        PlanPlaces places = new PlanPlaces(directories, beside);
        Module module = PlanFile.read(opened.source(), places, configuration, diagnostics);
        if (module == null) {
            return false;
        }
        ModuleInstance root = ModuleInstance.root(evaluation, module, name);
        worlds.add(Deployment.read(root, evaluation, name));
        diagnostics.addAll(source.diagnostics());
        diagnostics.addAll(evaluation.diagnostics());
        return places.areReplaced();
    }
}
