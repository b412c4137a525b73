package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The calls that lead from the root module to a resource, each with what to say of it. */
public final class CallPath {
    private static final int DEEPEST = 100;

    private CallPath() {}

    /** The calls, outermost first; what leads out of the repository ends them, with the inputs that a document is made of. */
    public static List<Located<String>> to(Instance of, Value document) {
        List<Located<String>> path = new ArrayList<>();
        add(of.owner(), document, path);
        return path;
    }

    private static void add(ModuleInstance module, Value document, List<Located<String>> path) {
        if (module.call() == null) {
            return;
        }
        ModuleInstance caller = module.caller();
        add(caller, document, path);
        if (caller.home() != null) {
            return;
        }
        if (module.home() == null) {
            String name = module.prefix().substring(0, module.prefix().length() - 1);
            path.add(
                    new Located<>("called here as `" + name + "`", module.call().headerSpan()));
        } else {
            path.add(maker(module, document));
        }
    }

    private static Located<String> maker(ModuleInstance module, Value document) {
        Block call = module.call();
        Set<Span> tokens = new HashSet<>();
        collect(document, tokens, 0);
        Span place = null;
        StringBuilder text = new StringBuilder("made by `").append(name(module)).append('`');
        for (Attribute attribute : call.body().attributes()) {
            if (module.module().variable(attribute.name()) != null
                    && says(Evaluator.evaluate(attribute.value(), module.callScope()), tokens)) {
                text.append(place == null ? " from `" : " and `")
                        .append(attribute.name())
                        .append('`');
                place = place == null ? attribute.nameSpan() : place;
            }
        }
        return new Located<>(text.toString(), place == null ? call.headerSpan() : place);
    }

    private static String name(ModuleInstance module) {
        StandIn standIn = module.module().standIn();
        if (standIn != null) {
            return standIn.name();
        }
        Attribute source = module.call().body().attribute("source");
        String literal = source == null ? null : Literals.text(source.value());
        return literal == null ? module.prefix() : literal;
    }

    private static boolean says(Value value, Set<Span> tokens) {
        Set<Span> own = new HashSet<>();
        collect(value, own, 0);
        own.retainAll(tokens);
        return !own.isEmpty();
    }

    /** The places of all pieces of text in a value. */
    private static void collect(Value value, Set<Span> tokens, int depth) {
        if (value instanceof Value.Text text) {
            for (Part part : text.parts()) {
                tokens.add(part.span());
            }
        } else if (depth > DEEPEST) {
            return;
        } else if (value instanceof Value.Seq seq) {
            for (Value item : seq.items()) {
                collect(item, tokens, depth + 1);
            }
        } else if (value instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                collect(entry.value(), tokens, depth + 1);
            }
        }
    }
}
