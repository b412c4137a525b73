package io.github.ecrlint.rules.twins;

import io.github.ecrlint.json.JsonReader;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Ways to write a policy that is given as JSON, in which {@code @ACCOUNT@} is the own account. */
final class Notation {
    static final String ACCOUNT = "@ACCOUNT@";
    private static final String HCL_ACCOUNT = "${data.aws_caller_identity.current.account_id}";

    private Notation() {}

    static Value.Obj read(String json) {
        Source source = new Source(Path.of("policy.json"), json);
        Value.Text text =
                new Value.Text(List.of(Part.Literal.verbatim(source, 0, json.length())), source.span(0, json.length()));
        return (Value.Obj) JsonReader.read(text, new ArrayList<>());
    }

    /** As a block of YAML, indented by so many characters. */
    static String yaml(Value value, int indent) {
        String margin = "\n" + " ".repeat(indent);
        if (value instanceof Value.Obj obj) {
            return obj.entries().stream()
                    .map(entry -> margin + quoted(entry.key()) + ": " + yaml(entry.value(), indent + 2))
                    .collect(Collectors.joining());
        }
        if (value instanceof Value.Seq seq) {
            return seq.items().stream()
                    .map(item -> margin + "- " + yaml(item, indent + 2).stripLeading())
                    .collect(Collectors.joining());
        }
        String quoted = quoted(value.asText().orElseThrow());
        return quoted.contains(ACCOUNT) ? "!Sub " + sub(quoted) : quoted;
    }

    /** As JSON of CloudFormation. */
    static String json(Value value) {
        if (value instanceof Value.Obj obj) {
            return obj.entries().stream()
                    .map(entry -> quoted(entry.key()) + ": " + json(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Value.Seq seq) {
            return seq.items().stream().map(Notation::json).collect(Collectors.joining(", ", "[", "]"));
        }
        String quoted = quoted(value.asText().orElseThrow());
        return quoted.contains(ACCOUNT) ? "{\"Fn::Sub\": " + sub(quoted) + "}" : quoted;
    }

    private static String sub(String quoted) {
        return quoted.replace("${", "${!").replace(ACCOUNT, "${AWS::AccountId}");
    }

    /** As an object of HCL. */
    static String hcl(Value value) {
        if (value instanceof Value.Obj obj) {
            return obj.entries().stream()
                    .map(entry -> hcl(entry.key()) + " = " + hcl(entry.value()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof Value.Seq seq) {
            return seq.items().stream().map(Notation::hcl).collect(Collectors.joining(", ", "[", "]"));
        }
        return quoted(value.asText().orElseThrow()).replace("${", "$${").replace(ACCOUNT, HCL_ACCOUNT);
    }

    /** As a heredoc. */
    static String heredoc(String json) {
        return "<<EOF\n" + json.replace("${", "$${").replace(ACCOUNT, HCL_ACCOUNT) + "\nEOF\n";
    }

    /** The body of an {@code aws_iam_policy_document}. */
    static String document(Value.Obj policy) {
        StringBuilder document = new StringBuilder();
        for (Value item : ((Value.Seq) policy.get("Statement").orElseThrow()).items()) {
            document.append("  statement {\n");
            for (Value.Entry entry : ((Value.Obj) item).entries()) {
                Value value = entry.value();
                switch (entry.key().shown()) {
                    case "Sid" -> document.append("    sid = ").append(hcl(value));
                    case "Effect" -> document.append("    effect = ").append(hcl(value));
                    case "Action" -> document.append("    actions = ").append(list(value));
                    case "NotAction" -> document.append("    not_actions = ").append(list(value));
                    case "Resource" -> document.append("    resources = ").append(list(value));
                    case "NotResource" ->
                        document.append("    not_resources = ").append(list(value));
                    case "Principal" -> principals("principals", value, document);
                    case "NotPrincipal" -> principals("not_principals", value, document);
                    case "Condition" -> conditions((Value.Obj) value, document);
                    default -> throw new IllegalArgumentException(entry.key().shown());
                }
                document.append('\n');
            }
            document.append("  }\n");
        }
        return document.toString();
    }

    private static void principals(String block, Value value, StringBuilder document) {
        if (value instanceof Value.Text star) {
            document.append("    " + block + " {\n      type = " + hcl(star) + "\n      identifiers = " + list(star)
                    + "\n    }\n");
            return;
        }
        for (Value.Entry entry : ((Value.Obj) value).entries()) {
            document.append("    " + block + " {\n      type = " + hcl(entry.key()) + "\n      identifiers = "
                    + list(entry.value()) + "\n    }\n");
        }
    }

    private static void conditions(Value.Obj conditions, StringBuilder document) {
        for (Value.Entry operator : conditions.entries()) {
            for (Value.Entry key : ((Value.Obj) operator.value()).entries()) {
                document.append("    condition {\n      test = " + hcl(operator.key()) + "\n      variable = "
                        + hcl(key.key()) + "\n      values = " + list(key.value()) + "\n    }\n");
            }
        }
    }

    private static String list(Value value) {
        return value instanceof Value.Seq ? hcl(value) : "[" + hcl(value) + "]";
    }

    private static String quoted(Value.Text text) {
        return "\"" + text.shown().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
