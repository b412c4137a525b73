package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.syntax.TemplateReader;
import io.github.ecrlint.model.World;
import io.github.ecrlint.run.Frontend;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.run.Reading;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CloudFormation templates, YAML and JSON; each is a world of its own, with those nested in it. */
public final class CloudFormationFrontend implements Frontend {
    private static final String[] ENDINGS = {".yaml", ".yml", ".json", ".template", ".cfn", ".j2"};

    @Override
    public String name() {
        return "cloudformation";
    }

    @Override
    public boolean reads(Path path) {
        String file = path.toString();
        if (file.endsWith(".tf.json") || file.endsWith(".tofu.json") || file.endsWith(".tfvars.json")) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (file.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Reading read(Project project) {
        List<World> worlds = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Stacks stacks = new Stacks(project, diagnostics);
        List<Path> templates = new ArrayList<>();
        for (Path file : project.files(this)) {
            Project.Opened opened = project.open(file);
            Source source = opened.source();
            if (isUtf16(source.text())) {
                diagnostics.add(Diagnostic.error(source.span(0, 0), "the template is in UTF-16 and was not read"));
                continue;
            }
            if (opened.problem().isPresent()) {
                unreadable(source, opened.problem().get(), project, diagnostics);
            }
            if (!TemplateReader.isWorthReading(source.text())) {
                continue;
            }
            Optional<Value.Obj> root = TemplateReader.read(source, diagnostics);
            if (root.isPresent()) {
                stacks.add(file, root.get());
                templates.add(file);
            }
        }
        for (Stack stack : stacks.outermost(templates)) {
            worlds.add(new World(stack.template().name(), new FactReader(stack, diagnostics).read()));
        }
        return new Reading(worlds, diagnostics, templates.size());
    }

    /** Whether a template was written two bytes a character, as some shells do. */
    private static boolean isUtf16(String text) {
        return text.indexOf('\0') >= 0
                && !TemplateReader.isWorthReading(text)
                && TemplateReader.isWorthReading(text.replace("\0", ""));
    }

    /** What cannot be decoded or opened is an error only in a file that can be nothing but a template. */
    private static void unreadable(Source source, Diagnostic problem, Project project, List<Diagnostic> out) {
        String text = source.text().isEmpty() ? project.beginning(source.path()) : source.text();
        boolean isTemplate =
                source.path().toString().endsWith(".template") && text.isEmpty() || TemplateReader.isWorthReading(text);
        if (isTemplate) {
            out.add(problem);
        } else if (source.text().isEmpty()) {
            out.add(new Diagnostic(Diagnostic.Level.NOTE, problem.span(), problem.summary(), problem.detail()));
        }
    }
}
