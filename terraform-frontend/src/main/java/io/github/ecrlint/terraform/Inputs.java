package io.github.ecrlint.terraform;

import io.github.ecrlint.run.Input;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Module;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.terraform.syntax.HclFile;
import io.github.ecrlint.terraform.syntax.HclParser;
import io.github.ecrlint.terraform.syntax.JsonFile;
import io.github.ecrlint.terraform.syntax.TemplatePart;
import io.github.ecrlint.value.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The values that a run gives to variables, as {@code -var} and {@code -var-file} of Terraform do. */
final class Inputs {
    private static final Set<String> PRIMITIVES = Set.of("string", "number", "bool");

    private Inputs() {}

    /** Gives a module the values for variables that it declares. */
    static void give(Module module, Project project, List<Diagnostic> out) {
        for (Input input : project.inputs()) {
            if (input instanceof Input.Value value) {
                Block variable = module.variable(value.name());
                if (variable != null) {
                    project.takes(value.name());
                    module.assign(assignment(value, variable));
                }
            } else if (input instanceof Input.File file) {
                for (Attribute attribute : read(file, project, out)) {
                    module.assign(attribute);
                }
            }
        }
    }

    private static List<Attribute> read(Input.File file, Project project, List<Diagnostic> out) {
        Project.Opened opened = project.open(file.path());
        Source source = opened.source();
        HclFile read = FileKind.isJson(file.path()) ? JsonFile.values(source) : HclParser.parse(source);
        List<Diagnostic> problems = new ArrayList<>(read.diagnostics());
        if (opened.problem().isPresent()) {
            problems.add(0, opened.problem().get());
        }
        if (!problems.isEmpty() && !out.contains(problems.get(0))) {
            out.add(problems.get(0));
        }
        return read.body().attributes();
    }

    /** A given value has no place in a file, so that it leads to the variable that takes it. */
    private static Attribute assignment(Input.Value input, Block variable) {
        Span place = variable.headerSpan();
        Part.Literal text = Part.Literal.computed(input.text(), place);
        Expression value = isPrimitive(variable) ? literal(text, place) : HclParser.parseExpression(text);
        return new Attribute(input.name(), place, value, place);
    }

    private static Expression literal(Part.Literal text, Span place) {
        List<TemplatePart> parts = text.text().isEmpty() ? List.of() : List.of(new TemplatePart.Literal(text));
        return new Expression.Template(Expression.Template.Form.QUOTED, parts, place);
    }

    /** Whether Terraform takes what is given as it stands, and not as an expression. */
    private static boolean isPrimitive(Block variable) {
        Attribute type = variable.body().attribute("type");
        if (type == null) {
            return true;
        }
        String name = type.value() instanceof Expression.Variable word ? word.name() : null;
        if (type.value() instanceof Expression.Template quoted) {
            name = quoted.literal().orElse(null);
        }
        return name != null && PRIMITIVES.contains(name);
    }
}
