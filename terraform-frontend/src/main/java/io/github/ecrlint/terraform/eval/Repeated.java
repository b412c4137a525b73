package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A block and its instances: a resource, a data source, a module call. */
abstract class Repeated<T extends Referent> implements Referent {
    private final Block block;
    private final String address;
    private final ModuleInstance owner;
    private Repetition repetition;
    private List<T> instances;
    private boolean underway;

    Repeated(Block block, String address, ModuleInstance owner) {
        this.block = block;
        this.address = address;
        this.owner = owner;
    }

    abstract T instance(Repetition.Turn turn);

    Block block() {
        return block;
    }

    /** As it is referred to within its module: {@code aws_iam_role.ci}, {@code data.aws_iam_role.ci}. */
    String address() {
        return address;
    }

    ModuleInstance owner() {
        return owner;
    }

    /** All instances; the one that stands for all where their number is not known; none where that depends on itself. */
    List<T> instances() {
        if (instances == null) {
            if (underway) {
                return List.of();
            }
            underway = true;
            repetition = Repetition.of(block, address, owner.scope());
            if (repetition.isTooMuch()) {
                String summary = "one instance of `" + owner.prefix() + address + "` stands for all: "
                        + repetition.open().because().reason();
                owner.evaluation()
                        .report(List.of(new Diagnostic(
                                Diagnostic.Level.NOTE, repetition.open().span(), summary, "")));
            }
            List<T> made = new ArrayList<>(repetition.turns().size());
            for (Repetition.Turn turn : repetition.turns()) {
                if (owner.evaluation().spend(200)) {
                    made.add(instance(turn));
                }
            }
            instances = made;
            underway = false;
        }
        return instances;
    }

    /** The instance whose address ends so; the first where there is none, null where there is not even that. */
    T like(String suffix) {
        List<T> all = instances();
        for (int i = 0; i < all.size(); i++) {
            if (repetition.turns().get(i).suffix().equals(suffix)) {
                return all.get(i);
            }
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** Whether there is exactly one, without {@code count} or {@code for_each}. */
    boolean isOne() {
        return kind() == Repetition.Kind.ONE;
    }

    private Repetition.Kind kind() {
        instances();
        return repetition == null ? null : repetition.kind();
    }

    /** Whether nobody knows how many there are. */
    boolean isOpen() {
        instances();
        return repetition == null || repetition.open() != null;
    }

    private Value.Unknown open(Span place) {
        if (repetition == null) {
            return Unknowns.failed(place, "`" + address + "` depends on itself");
        }
        return new Value.Unknown(repetition.open().because(), place);
    }

    @Override
    public Value value() {
        if (isOpen()) {
            return open(block.headerSpan());
        }
        if (isOne() && !instances.isEmpty()) {
            return instances.get(0).value();
        }
        List<Value> items = new ArrayList<>();
        List<Value.Entry> entries = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
            Value value = instances.get(i).value();
            items.add(value);
            if (kind() == Repetition.Kind.KEYED) {
                entries.add(
                        new Value.Entry((Value.Text) repetition.turns().get(i).key(), value));
            }
        }
        return kind() == Repetition.Kind.KEYED
                ? new Value.Obj(entries, block.headerSpan())
                : new Value.Seq(items, block.headerSpan());
    }

    @Override
    public Referent attribute(String name, Span place) {
        List<T> all = instances();
        if (repetition == null) {
            return new Plain(open(place));
        }
        if (kind() == Repetition.Kind.KEYED && !isOpen()) {
            T named = keyed(name);
            return named != null ? named : missing(place);
        }
        return all.size() == 1 ? all.get(0).attribute(name, place) : missing(place);
    }

    @Override
    public Referent index(Value key, Span place) {
        List<T> all = instances();
        if (repetition == null) {
            return new Plain(open(place));
        }
        if (isOpen() && !all.isEmpty()) {
            return all.get(0);
        }
        Value.Unknown unknown = Unknowns.whyOpen(key);
        T same = unknown == null ? null : keyedAlike(key);
        if (same != null) {
            return same;
        }
        if (unknown != null) {
            return new Plain(Unknowns.derived(place, address + "[]", unknown));
        }
        if (kind() == Repetition.Kind.KEYED) {
            Value.Text name = key.asText().orElse(null);
            T named = name == null ? null : keyed(name.shown());
            return named != null ? named : missing(place);
        }
        int number = Numbers.whole(key, -1);
        return number >= 0 && number < all.size() ? all.get(number) : missing(place);
    }

    private T keyed(String name) {
        for (int i = 0; i < instances.size(); i++) {
            if (((Value.Text) repetition.turns().get(i).key()).shown().equals(name)) {
                return instances.get(i);
            }
        }
        return null;
    }

    /** The instance whose key is not known and surely is this one, or null. */
    private T keyedAlike(Value key) {
        Value.Text text = kind() == Repetition.Kind.KEYED ? key.asText().orElse(null) : null;
        for (int i = 0; text != null && i < instances.size(); i++) {
            if (((Value.Text) repetition.turns().get(i).key()).sameAs(text)) {
                return instances.get(i);
            }
        }
        return null;
    }

    private Referent missing(Span place) {
        return new Plain(Unknowns.failed(place, "`" + address + "` has no such instance"));
    }

    @Override
    public Elements elements() {
        List<T> all = instances();
        if (repetition == null) {
            return Elements.open(open(block.headerSpan()));
        }
        if (isOne() && !all.isEmpty()) {
            return new Plain(value()).elements();
        }
        List<Elements.Element> list = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Value key = repetition.turns().get(i).key();
            Value shown = key != null ? key : open(block.headerSpan());
            list.add(new Elements.Element(shown, all.get(i)));
        }
        return new Elements(list, kind() == Repetition.Kind.KEYED, null, repetition.open());
    }
}
