package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.value.Value;

/** The variables of a module: given by its caller, by files and options, or else their defaults, as their types make them. */
final class Variables {
    private final ModuleInstance of;
    private final Module module;
    private final Block call;

    Variables(ModuleInstance of) {
        this.of = of;
        this.module = of.module();
        this.call = of.call();
    }

    Referent get(String name, Span place) {
        Block declared = module.variable(name);
        String id = of.id() + "var." + name;
        if (declared == null) {
            String why = module.isWhole() ? "`var." + name + "` is not declared" : "a part of the module was not read";
            return new Plain(Unknowns.of(id, why, place));
        }
        Attribute given = call == null ? module.assignment(name) : call.body().attribute(name);
        if (given == null && call == null && module.unreadValues() != null) {
            String why = "`var." + name + "` may be given in `"
                    + module.unreadValues().getFileName() + "`, of which a part could not be read";
            return new Plain(Unknowns.of(id, why, place));
        }
        Value since = module.standIn() == null ? null : module.standIn().since(name, place);
        if (since != null) {
            return new Plain(since);
        }
        String key = "var." + name;
        Referent converted = of.known(key + " converted");
        if (converted != null) {
            return converted;
        }
        Referent value = given == null ? null : of.once(key, given, call == null ? of.scope() : of.callScope(), place);
        Attribute fallback = declared.body().attribute("default");
        if (value == null || isNull(value) && !isNullable(declared)) {
            if (fallback == null) {
                String why =
                        call == null ? "has no default" : "is not given to `" + callName() + "` and has no default";
                return new Plain(Unknowns.of(id, "`var." + name + "` " + why, place));
            }
            value = of.once(key + " default", fallback, of.scope(), place);
        }
        Attribute type = declared.body().attribute("type");
        if (type == null || !(value instanceof Plain plain) || plain.value() instanceof Value.Unknown) {
            return value;
        }
        return of.know(key + " converted", new Plain(Types.convert(type.value(), plain.value(), of.scope())));
    }

    private static boolean isNull(Referent value) {
        return value instanceof Plain plain && plain.value() instanceof Value.Null;
    }

    /** Whether null, where it is given, is the value; else the default is. */
    private boolean isNullable(Block declared) {
        Attribute nullable = declared.body().attribute("nullable");
        return nullable == null
                || !Boolean.FALSE.equals(Evaluator.truth(Evaluator.evaluate(nullable.value(), of.scope())));
    }

    private String callName() {
        return of.prefix().substring(0, of.prefix().length() - 1);
    }
}
