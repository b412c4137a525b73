package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where an expression is evaluated: a module's instance and the names that are bound around the expression. */
final class Scope {
    private final ModuleInstance module;
    private final Scope outer;
    private final String name;
    private final Referent bound;
    private final String id;
    private final boolean closed;
    private final boolean tried;

    private Scope(
            ModuleInstance module, Scope outer, String name, Referent bound, String id, boolean closed, boolean tried) {
        this.module = module;
        this.outer = outer;
        this.name = name;
        this.bound = bound;
        this.id = id;
        this.closed = closed;
        this.tried = tried;
    }

    static Scope of(ModuleInstance module) {
        return new Scope(module, null, null, null, module.id(), false, false);
    }

    /** The scope of a template file: nothing is known in it but what is bound afterwards. */
    Scope closed() {
        return new Scope(module, null, null, null, id, true, tried);
    }

    Scope with(String boundName, Referent referent) {
        return new Scope(module, this, boundName, referent, id, closed, tried);
    }

    /** A scope whose unknowns differ from those of the same expression elsewhere. */
    Scope at(String step) {
        return new Scope(module, this, null, null, id + step, closed, tried);
    }

    /** The same scope for what may fail, as {@code try} and {@code can} take it. */
    Scope tried() {
        return new Scope(module, this, null, null, id, closed, true);
    }

    /** Whether it is not for granted that what stands here can be evaluated. */
    boolean isTried() {
        return tried;
    }

    /** A scope with {@code name.key} and {@code name.value}. */
    Scope withElement(String boundName, Elements.Element element, Span place) {
        Map<String, Referent> fields = new LinkedHashMap<>();
        fields.put("key", new Plain(element.key()));
        fields.put("value", element.value());
        return with(boundName, new Fields(fields, place)).at("[" + Canon.of(element.key()) + "]");
    }

    ModuleInstance module() {
        return module;
    }

    /** What a name is bound to here, or null. */
    Referent find(String wanted) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (wanted.equals(scope.name)) {
                return scope.bound;
            }
        }
        return null;
    }

    /** Whether only bound names mean anything. */
    boolean isClosed() {
        return closed;
    }

    /** An id for what is unknown at this place in this scope. */
    String id(Span place) {
        return id + "#" + Unknowns.place(place);
    }
}
