package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.value.Value;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@code module} block and the modules that it calls. */
final class Call extends Repeated<Call.Instance> {
    private static final int DEEPEST = 12;

    private final boolean circular;
    private final Module target;
    private final String why;

    Call(Block block, String address, ModuleInstance owner) {
        super(block, address, owner);
        Path directory = target(block, owner.module().directory());
        circular = directory != null && owner.isWithin(directory) || owner.depth() >= DEEPEST;
        target = circular ? null : find(directory);
        why = circular
                ? "`" + owner.prefix() + address + "` calls itself"
                : "`" + address + "` is outside the tree"; // the same for all callers of its module
    }

    private Module find(Path directory) {
        Modules modules = owner().evaluation().modules();
        if (directory != null) {
            return modules.in(directory);
        }
        boolean named = block().body().attribute("source") != null;
        Module installed = named ? modules.installed(owner().rootDirectory(), owner().key() + block().label(0)) : null;
        return named && installed == null ? KnownModules.of(block()) : installed;
    }

    /** The directory that a {@code module} block names by a relative path, or null. */
    static Path target(Block call, Path from) {
        Attribute source = call.body().attribute("source");
        String text = source == null ? null : Literals.text(source.value());
        boolean local = text != null
                && (text.startsWith("./") || text.startsWith("../") || text.equals(".") || text.equals(".."));
        if (!local) {
            return null;
        }
        try {
            return from.resolve(text).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Why what the module deploys is not analysed; most are modules of others, which is normal and no more than a note. */
    private Diagnostic told() {
        Attribute source = block().body().attribute("source");
        if (circular || source == null) {
            return Diagnostic.warning(block().headerSpan(), circular ? why : "`" + address() + "` has no `source`");
        }
        Span place = source.value().span();
        String named = Literals.text(source.value());
        if (named == null) {
            return Diagnostic.warning(
                    place, "what `" + address() + "` deploys is not analysed: its `source` is put together");
        }
        String releases = KnownModules.releasesOf(block());
        if (releases != null) {
            return Diagnostic.warning(
                    place,
                    "what `" + named + "` deploys is not analysed: it is not in the tree, and known are its releases "
                            + releases);
        }
        return target(block(), owner().module().directory()) == null
                ? new Diagnostic(
                        Diagnostic.Level.NOTE,
                        place,
                        "what `" + named + "` deploys is not analysed: it is not in the tree",
                        "terraform init installs it in .terraform, where it is found")
                : new Diagnostic(
                        Diagnostic.Level.WARNING,
                        place,
                        "what `" + named + "` deploys is not analysed: it is no module of the project",
                        "check a directory that holds both, or see whether the path is right");
    }

    @Override
    Instance instance(Repetition.Turn turn) {
        ModuleInstance inside =
                target == null ? null : ModuleInstance.called(target, address() + turn.suffix(), block(), turn.scope());
        return new Instance(inside, turn);
    }

    /** One call with its arguments. */
    final class Instance implements Referent {
        private final ModuleInstance inside;
        private final Repetition.Turn turn;

        private Instance(ModuleInstance inside, Repetition.Turn turn) {
            this.inside = inside;
            this.turn = turn;
        }

        /** The called module, or null where it is outside the tree. */
        ModuleInstance inside() {
            return inside;
        }

        Outside outside() {
            List<Value> arguments = new ArrayList<>();
            for (Attribute attribute : block().body().attributes()) {
                arguments.add(Evaluator.evaluate(attribute.value(), turn.scope()));
            }
            return new Outside(arguments, unknown(block().headerSpan()), told());
        }

        private Value.Unknown unknown(Span place) {
            return Unknowns.of(owner().id() + address() + turn.suffix(), why, place);
        }

        @Override
        public Referent attribute(String name, Span place) {
            if (inside == null) {
                Value.Unknown module = unknown(place);
                return new Plain(Unknowns.of(module.because().id() + "." + name, why, place));
            }
            Referent output = inside.output(name, place);
            return inside.home() == null ? output : new Plain(home(output.value(), place));
        }

        private Value home(Value value, Span place) {
            return inside.home() == null
                    ? value
                    : Abroad.bring(value, place, owner().evaluation().json());
        }

        @Override
        public Value value() {
            if (inside == null) {
                return unknown(block().headerSpan());
            }
            List<Value.Entry> entries = new ArrayList<>();
            for (Block output : inside.module().outputs()) {
                Span place = inside.home() == null ? output.headerSpan() : inside.home();
                String name = output.label(0);
                entries.add(new Value.Entry(
                        Value.Text.computed(name, place),
                        home(inside.output(name, place).value(), place)));
            }
            return new Value.Obj(entries, block().headerSpan());
        }

        @Override
        public Referent index(Value key, Span place) {
            Value.Text name = key.asText().orElse(null);
            return name != null && name.isLiteral()
                    ? attribute(name.shown(), place)
                    : new Plain(value()).index(key, place);
        }

        @Override
        public Elements elements() {
            return new Plain(value()).elements();
        }
    }
}
