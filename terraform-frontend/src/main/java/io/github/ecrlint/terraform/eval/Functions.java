package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Calls functions by name; one that is not computed here gives an unknown that names it. */
final class Functions {
    private Functions() {}

    static Value call(Expression.Call call, Scope scope) {
        String name = call.name().startsWith("core::") ? call.name().substring("core::".length()) : call.name();
        return switch (name) {
            case "try" -> firstThatWorks(call, scope);
            case "can" -> can(call, scope);
            case "templatefile" -> FileFunctions.templateFile(call, scope);
            case "templatestring" -> FileFunctions.templateString(call, scope);
            default -> eager(name, call, scope);
        };
    }

    private static Value eager(String name, Expression.Call call, Scope scope) {
        Span place = call.span();
        List<Value> values = new ArrayList<>(call.arguments().size());
        for (Expression argument : call.arguments()) {
            values.add(Evaluator.evaluate(argument, scope));
        }
        if (call.expanded() && !values.isEmpty()) {
            Value last = values.remove(values.size() - 1);
            if (!(last instanceof Value.Seq seq)) {
                return Unknowns.derived(place, name + "(...)", last);
            }
            values.addAll(seq.items());
        }
        if (!scope.module().evaluation().spend(1 + values.size())) {
            return Unknowns.of(scope.id(place), "the configuration takes too long to evaluate", place);
        }
        for (Value value : values) {
            if (Unknowns.isFailure(value)) {
                return value;
            }
        }
        Arguments arguments = new Arguments(name, values, place, scope);
        if (arguments.areTooLong()) {
            return Unknowns.of(scope.id(place), "the text is too long", place);
        }
        Value result = call(arguments);
        boolean set = makesSet(name);
        if (!set && !makesCollection(arguments)) {
            return result;
        }
        boolean given = false;
        for (Value value : values) {
            given |= value == result;
        }
        Value own = given ? result.at(result.span()) : result; // what was given stays what it is
        return scope.module().evaluation().collection(own, set);
    }

    private static boolean makesSet(String function) {
        return switch (function) {
            case "toset", "setunion", "setintersection", "setsubtract", "fileset" -> true;
            default -> false;
        };
    }

    /** Whether what the function gives is a list or map, and no tuple or object. */
    private static boolean makesCollection(Arguments arguments) {
        return switch (arguments.function()) {
            case "tolist",
                    "tomap",
                    "split",
                    "compact",
                    "distinct",
                    "sort",
                    "formatlist",
                    "matchkeys",
                    "range",
                    "regexall",
                    "transpose" -> true;
            case "concat", "slice", "reverse", "keys", "values" -> {
                Evaluation evaluation = arguments.scope().module().evaluation();
                boolean all = arguments.count() > 0 && evaluation.isCollection(arguments.get(0));
                for (int i = 1;
                        all && i < arguments.count() && arguments.function().equals("concat");
                        i++) {
                    all = evaluation.isCollection(arguments.get(i));
                }
                yield all;
            }
            default -> false;
        };
    }

    private static Value call(Arguments arguments) {
        return switch (arguments.function()) {
            case "format",
                    "formatlist",
                    "join",
                    "split",
                    "replace",
                    "lower",
                    "upper",
                    "title",
                    "trimspace",
                    "trim",
                    "trimprefix",
                    "trimsuffix",
                    "substr",
                    "startswith",
                    "endswith",
                    "strcontains",
                    "chomp",
                    "indent",
                    "strrev" -> TextFunctions.call(arguments);
            case "concat",
                    "merge",
                    "lookup",
                    "element",
                    "length",
                    "flatten",
                    "compact",
                    "distinct",
                    "coalesce",
                    "coalescelist",
                    "keys",
                    "values",
                    "contains",
                    "zipmap",
                    "slice",
                    "reverse",
                    "sort",
                    "range",
                    "index",
                    "one",
                    "alltrue",
                    "anytrue",
                    "setunion",
                    "setintersection",
                    "setsubtract",
                    "setproduct",
                    "chunklist",
                    "matchkeys",
                    "transpose",
                    "list",
                    "map" -> CollectionFunctions.call(arguments);
            case "tostring",
                    "tonumber",
                    "tobool",
                    "tolist",
                    "toset",
                    "tomap",
                    "jsonencode",
                    "jsondecode",
                    "sensitive",
                    "nonsensitive",
                    "ephemeralasnull",
                    "base64encode",
                    "base64decode" -> ConversionFunctions.call(arguments);
            case "min", "max", "abs", "ceil", "floor", "sum", "signum", "pow", "log", "parseint" ->
                NumberFunctions.call(arguments);
            case "file", "fileexists", "filebase64", "fileset", "basename", "dirname" -> FileFunctions.call(arguments);
            default -> rare(arguments);
        };
    }

    /** Functions that policies seldom need; their classes are loaded when one does. */
    private static Value rare(Arguments arguments) {
        return switch (arguments.function()) {
            case "regex", "regexall" -> PatternFunctions.call(arguments);
            case "md5",
                    "sha1",
                    "sha256",
                    "sha512",
                    "base64sha256",
                    "base64sha512",
                    "filemd5",
                    "filesha1",
                    "filesha256",
                    "filesha512",
                    "filebase64sha256",
                    "filebase64sha512",
                    "uuidv5" -> HashFunctions.call(arguments);
            case "urlencode", "urldecode", "csvdecode", "textencodebase64", "textdecodebase64", "base64gunzip" ->
                EncodingFunctions.call(arguments);
            case "yamldecode" -> YamlReading.call(arguments);
            case "yamlencode" -> YamlWriting.call(arguments);
            case "cidrhost", "cidrnetmask", "cidrsubnet", "cidrsubnets", "cidrcontains" ->
                NetworkFunctions.call(arguments);
            case "formatdate", "timeadd", "timecmp" -> DateFunctions.call(arguments);
            case "provider::aws::arn_build", "provider::aws::arn_parse", "provider::aws::trim_iam_role_path" ->
                ArnFunctions.call(arguments);
            default -> notComputed(arguments);
        };
    }

    private static Value notComputed(Arguments arguments) {
        String id = arguments.scope().id(arguments.place());
        return Unknowns.of(id, "`" + arguments.function() + "` is not evaluated", arguments.place());
    }

    private static Value firstThatWorks(Expression.Call call, Scope scope) {
        Value value = Unknowns.failed(call.span(), "`try` gets nothing that can be evaluated");
        for (Expression argument : call.arguments()) {
            value = Evaluator.evaluate(argument, scope.tried());
            if (!Unknowns.fails(value)) {
                return value;
            }
        }
        return value;
    }

    private static Value can(Expression.Call call, Scope scope) {
        if (call.arguments().size() != 1) {
            return Unknowns.failed(call.span(), "`can` takes one argument");
        }
        Value value = Evaluator.evaluate(call.arguments().get(0), scope.tried());
        if (Unknowns.fails(value)) {
            return new Value.Bool(false, call.span());
        }
        Value.Unknown open = Unknowns.whyOpen(value);
        return open != null ? Unknowns.derived(call.span(), "can", open) : new Value.Bool(true, call.span());
    }
}
