package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.List;

/** What the first name of a reference means, and the steps from there to the thing it names. */
final class References {
    private References() {}

    static Referent root(Expression.Variable variable, Scope scope) {
        String name = variable.name();
        Span place = variable.span();
        Referent bound = scope.find(name);
        if (bound != null) {
            return bound;
        }
        if (scope.isClosed()) {
            return new Plain(Unknowns.failed(place, "the template gets no `" + name + "`"));
        }
        return switch (name) {
            case "each", "count", "self" ->
                new Plain(Unknowns.failed(place, "there is no `" + name + "` outside a repeated block"));
            case "terraform" ->
                new Plain(Unknowns.of("terraform", "`terraform.workspace` is known only at run time", place));
            default -> new Space(name, place, scope.module());
        };
    }

    /** A name that means nothing without the next one: {@code var}, {@code data.aws_iam_policy_document}, {@code aws_iam_role}. */
    private record Space(String name, Span place, ModuleInstance module) implements Referent {
        private static final String DATA = "data.";
        private static final String RESOURCE = "resource."; // what has it before its type says no more than without

        @Override
        public Referent attribute(String next, Span at) {
            if (name.startsWith(DATA)) {
                return module.data(name.substring(DATA.length()) + "." + next, at);
            }
            if (name.startsWith(RESOURCE)) {
                return module.resource(name.substring(RESOURCE.length()) + "." + next, at);
            }
            return switch (name) {
                case "var" -> module.variable(next, at);
                case "local" -> module.local(next, at);
                case "module" -> module.call(next, at);
                case "path" -> new Plain(path(next, at));
                case "data" -> new Space(DATA + next, at, module);
                case "resource" -> new Space(RESOURCE + next, at, module);
                default -> module.resource(name + "." + next, at);
            };
        }

        private Value path(String next, Span at) {
            Path here = module.module().directory();
            Path root = module.rootDirectory();
            return switch (next) {
                case "module" -> Value.Text.computed(slashes(root.relativize(here)), at);
                case "root" -> Value.Text.computed(".", at);
                default -> Unknowns.of("path." + next, "`path." + next + "` is known only at run time", at);
            };
        }

        private static String slashes(Path path) {
            String text = path.toString().replace('\\', '/');
            return text.isEmpty() ? "." : text;
        }

        @Override
        public Value value() {
            boolean maps = name.equals("var") || name.equals("local");
            return Unknowns.failed(
                    place, maps ? "`" + name + "` is no value of its own" : "there is no `" + name + "` here");
        }

        @Override
        public Referent index(Value key, Span at) {
            Value.Text next = key.asText().orElse(null);
            return next != null && next.isLiteral() ? attribute(next.shown(), at) : new Plain(value());
        }

        @Override
        public Elements elements() {
            return new Elements(List.of(), false, (Value.Unknown) value());
        }
    }
}
