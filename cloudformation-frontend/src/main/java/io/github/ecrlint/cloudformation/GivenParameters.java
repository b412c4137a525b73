package io.github.ecrlint.cloudformation;

import io.github.ecrlint.cloudformation.intrinsics.Surroundings;
import io.github.ecrlint.cloudformation.syntax.TemplateReader;
import io.github.ecrlint.run.Input;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters that a run gives, one by one or in files: those of the AWS command line (a list of keys and values, or of
 * {@code Key=Value}), of CodePipeline ({@code Parameters} as an object), or of {@code samconfig.toml}.
 */
final class GivenParameters {
    private final Project project;
    private final List<Diagnostic> out;
    private final Map<String, Value> values = new HashMap<>();

    GivenParameters(Project project, List<Diagnostic> out) {
        this.project = project;
        this.out = out;
        for (Input input : project.inputs()) {
            if (input instanceof Input.Value one) {
                values.put(one.name(), Value.Text.computed(one.text(), Value.NOWHERE));
            } else if (input instanceof Input.Parameters file) {
                read(project.open(file.path()));
            }
        }
    }

    Optional<Surroundings.Given> value(String name) {
        Value value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        project.takes(name);
        return Optional.of(new Surroundings.Given(value));
    }

    private void read(Project.Opened opened) {
        Source source = opened.source();
        if (opened.problem().isPresent()) {
            out.add(opened.problem().get());
        }
        if (source.path().toString().endsWith(".toml")) {
            values.putAll(SamConfiguration.parameters(source));
            return;
        }
        Value file = TemplateReader.snippet(source, out).orElse(null);
        if (file instanceof Value.Seq list) {
            for (Value item : list.items()) {
                one(item);
            }
        } else if (file instanceof Value.Obj obj) {
            Value inner = obj.get("Parameters").orElse(obj);
            for (Value.Entry entry : inner instanceof Value.Obj all ? all.entries() : obj.entries()) {
                put(entry.key().shown(), entry.value());
            }
        } else if (file != null) {
            out.add(Diagnostic.error(file.span(), "a file of parameters is a list or an object"));
        }
    }

    private void one(Value item) {
        if (item instanceof Value.Obj obj && obj.get("ParameterKey").orElse(null) instanceof Value.Text key) {
            Value value = obj.get("ParameterValue").orElse(null);
            if (value != null) {
                put(key.shown(), value);
            }
        } else if (item instanceof Value.Text text && text.shown().indexOf('=') > 0) {
            int equals = text.shown().indexOf('=');
            values.put(
                    text.shown().substring(0, equals),
                    Value.Text.computed(text.shown().substring(equals + 1), text.span()));
        } else {
            out.add(Diagnostic.warning(item.span(), "this is no parameter with a key and a value"));
        }
    }

    private void put(String name, Value value) {
        if (value instanceof Value.Seq || value.asText().isPresent()) {
            values.put(name, value);
        }
    }
}
