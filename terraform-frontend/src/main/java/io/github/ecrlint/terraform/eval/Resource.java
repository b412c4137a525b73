package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Block;

/** A resource or a data source with its instances. */
final class Resource extends Repeated<Instance> {
    private final boolean data;

    /**
     * @param address with {@code data.} in front where it is one
     */
    Resource(Block block, String address, boolean data, ModuleInstance owner) {
        super(block, address, owner);
        this.data = data;
    }

    @Override
    Instance instance(Repetition.Turn turn) {
        return new Instance(this, turn);
    }

    /** Whether it is looked up, not made. */
    boolean isData() {
        return data;
    }

    String type() {
        return block().label(0);
    }
}
