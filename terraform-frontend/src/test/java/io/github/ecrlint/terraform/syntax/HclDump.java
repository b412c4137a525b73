package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints what our parser makes of each file in a directory, a JSON line for each: for ci/hcl-differential. */
final class HclDump {

    private HclDump() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of(arguments[0]))) {
            entries.filter(path -> path.toString().endsWith(".tf")).sorted().forEach(files::add);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Path path : files) {
            HclFile file = HclParser.parse(new Source(path.toAbsolutePath().normalize(), Files.readString(path)));
            List<String> errors = new ArrayList<>();
            for (Diagnostic error : file.diagnostics()) {
                errors.add(
                        error.span().from().line() + ":" + error.span().from().column() + ": " + error.summary());
            }
            List<String> attributes = new ArrayList<>();
            attributes(file.body(), attributes);
            out.println("{\"file\":" + quoted(path.getFileName().toString()) + ",\"errors\":" + strings(errors)
                    + ",\"attributes\":[" + String.join(",", attributes) + "]}");
        }
        out.flush();
    }

    private static void attributes(Body body, List<String> out) {
        for (Attribute attribute : body.attributes()) {
            List<String> nodes = new ArrayList<>();
            new Nodes(nodes).visit(attribute.value());
            Span span = attribute.value().span();
            out.add("{\"start\":" + span.start() + ",\"end\":" + span.end() + ",\"nodes\":[" + String.join(",", nodes)
                    + "]}");
        }
        for (Block block : body.blocks()) {
            attributes(block.body(), out);
        }
    }

    private static String strings(List<String> texts) {
        List<String> quoted = new ArrayList<>();
        for (String text : texts) {
            quoted.add(quoted(text));
        }
        return "[" + String.join(",", quoted) + "]";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** The nodes of an expression under the names that hcl2json has for them. */
    private record Nodes(List<String> out) {

        void visit(Expression expression) {
            Span span = expression.span();
            if (expression instanceof Expression.Num
                    || expression instanceof Expression.Bool
                    || expression instanceof Expression.Null) {
                node("literalValue", span);
            } else if (expression instanceof Expression.Template template) {
                node(template.wrapped().isPresent() ? "templateWrap" : "template", span);
                parts(template.parts());
            } else if (expression instanceof Expression.Tuple tuple) {
                node("tuple", span);
                tuple.items().forEach(this::visit);
            } else if (expression instanceof Expression.Obj object) {
                node("object", span);
                for (Expression.Item item : object.items()) {
                    if (item.word().isEmpty()) {
                        visit(item.key());
                    }
                    visit(item.value());
                }
            } else if (isStep(expression)) {
                Expression from = expression;
                while (isStep(from)) {
                    from = from instanceof Expression.GetAttr step ? step.of() : ((Expression.Index) from).of();
                }
                if (from instanceof Expression.SplatItem item
                        && item.span().text().startsWith(".")) {
                    int dot = span.source().text().indexOf('.', item.span().end());
                    node("relativeTraversal", new Span(span.source(), dot, span.end()));
                } else {
                    node(from instanceof Expression.Variable ? "scopeTraversal" : "relativeTraversal", span);
                }
                if (!(from instanceof Expression.Variable)) {
                    visit(from);
                }
            } else if (expression instanceof Expression.Variable) {
                node("scopeTraversal", span);
            } else if (expression instanceof Expression.Index index) {
                node("index", span);
                visit(index.of());
                visit(index.key());
            } else if (expression instanceof Expression.Splat splat) {
                node("splat", span);
                visit(splat.of());
                visit(splat.each());
            } else if (expression instanceof Expression.Call call) {
                node("function", span);
                call.arguments().forEach(this::visit);
            } else if (expression instanceof Expression.ForTuple loop) {
                node("for", span);
                visit(loop.collection());
                visit(loop.each());
                loop.condition().ifPresent(this::visit);
            } else if (expression instanceof Expression.ForObject loop) {
                node("for", span);
                visit(loop.collection());
                visit(loop.eachKey());
                visit(loop.each());
                loop.condition().ifPresent(this::visit);
            } else if (expression instanceof Expression.Conditional conditional) {
                node("conditional", span);
                visit(conditional.condition());
                visit(conditional.then());
                visit(conditional.otherwise());
            } else if (expression instanceof Expression.Unary unary) {
                node("unaryOp", span);
                visit(unary.operand());
            } else if (expression instanceof Expression.Binary binary) {
                node("binaryOp", span);
                visit(binary.left());
                visit(binary.right());
            } else if (expression instanceof Expression.Parenthesised parenthesised) {
                visit(parenthesised.inner());
            } else if (expression instanceof Expression.Broken) {
                node("broken", span);
            }
        }

        private void parts(List<TemplatePart> parts) {
            for (TemplatePart part : parts) {
                if (part instanceof TemplatePart.Literal literal) {
                    node("literalValue", literal.span());
                } else if (part instanceof TemplatePart.Interpolation interpolation) {
                    visit(interpolation.value());
                } else if (part instanceof TemplatePart.If directive) {
                    node("conditional", directive.span());
                    visit(directive.condition());
                    parts(directive.then());
                    parts(directive.otherwise());
                } else if (part instanceof TemplatePart.For directive) {
                    node("for", directive.span());
                    visit(directive.collection());
                    parts(directive.each());
                }
            }
        }

        /** Whether the oracle sees a step of a traversal in it: a name, or a key that is written out. */
        private static boolean isStep(Expression expression) {
            if (!(expression instanceof Expression.Index index)) {
                return expression instanceof Expression.GetAttr;
            }
            return index.key() instanceof Expression.Num
                    || index.key() instanceof Expression.Bool
                    || index.key() instanceof Expression.Null
                    || index.key() instanceof Expression.Template key
                            && key.literal().isPresent();
        }

        private void node(String kind, Span span) {
            out.add("[\"" + kind + "\"," + span.start() + "," + span.end() + "]");
        }
    }
}
