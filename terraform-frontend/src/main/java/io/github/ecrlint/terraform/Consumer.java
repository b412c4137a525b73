package io.github.ecrlint.terraform;

import io.github.ecrlint.model.Fact;
import io.github.ecrlint.model.ImageConsumer;
import io.github.ecrlint.model.ImageConsumer.RoleUse;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An image consumer as it is collected. */
final class Consumer {
    private final Site of;
    private final ImageConsumer.Kind kind;
    private final List<Value.Text> images = new ArrayList<>();
    private final List<RoleUse> others = new ArrayList<>();
    private RoleUse puller;

    Consumer(Site of, ImageConsumer.Kind kind) {
        this.of = of;
        this.kind = kind;
    }

    /** Takes the image that an attribute names, if the block is there and says one. */
    Consumer image(Site block, String attribute) {
        return image(block == null ? null : block.value(attribute));
    }

    /** Takes an image, or null for none. */
    Consumer image(Value image) {
        if (image != null && !(image instanceof Value.Null)) {
            images.add(of.text(image));
        }
        return this;
    }

    Consumer puller(Site block, String attribute) {
        return puller(attribute, block == null ? null : block.value(attribute), place(block, attribute));
    }

    Consumer puller(String attribute, Value role, Span place) {
        if (role != null && !(role instanceof Value.Null)) {
            puller = new RoleUse(attribute, of.text(role), place);
        }
        return this;
    }

    Consumer other(Site block, String attribute) {
        return other(attribute, block == null ? null : block.value(attribute), place(block, attribute));
    }

    Consumer other(String attribute, Value role, Span place) {
        if (role != null && !(role instanceof Value.Null)) {
            others.add(new RoleUse(attribute, of.text(role), place));
        }
        return this;
    }

    private static Span place(Site block, String attribute) {
        return block == null ? null : block.place(attribute);
    }

    void into(Facts facts) {
        facts.add(new Fact.Consumes(
                new ImageConsumer(kind, of.address(), images, Optional.ofNullable(puller), others, of.span())));
    }
}
