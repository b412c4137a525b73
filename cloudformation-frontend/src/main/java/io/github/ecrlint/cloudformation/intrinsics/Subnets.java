package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The blocks of IPv4 that {@code Fn::Cidr} cuts out of a larger one. */
final class Subnets {
    private Subnets() {}

    /** Null where the arguments are no numbers, no block of IPv4, or do not fit. */
    static Value of(Value.Seq arguments, Span place) {
        Value.Text block = Texts.of(arguments.items().get(0)).orElse(null);
        int count = Lists.index(arguments.items().get(1));
        int hostBits =
                arguments.items().size() < 3 ? 8 : Lists.index(arguments.items().get(2));
        String text = block == null ? "" : block.literal().orElse("");
        int slash = text.indexOf('/');
        long base = slash < 0 ? -1 : address(text.substring(0, slash));
        int prefix = slash < 0 ? -1 : Lists.index(Value.Text.computed(text.substring(slash + 1), place));
        boolean fits = prefix >= 0
                && prefix <= 32
                && hostBits > 0
                && hostBits <= 32 - prefix
                && count >= 1
                && count <= 256
                && (count - 1L) >> Math.min(32 - prefix - hostBits, 8) == 0;
        if (base < 0 || !fits) {
            return null;
        }
        long first = base >> 32 - prefix << 32 - prefix;
        List<Value> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blocks.add(Value.Text.computed(written(first + ((long) i << hostBits)) + "/" + (32 - hostBits), place));
        }
        return new Value.Seq(blocks, place);
    }

    private static long address(String text) {
        long address = 0;
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int dot = i < 3 ? text.indexOf('.', from) : text.length();
            int octet = dot < 0 ? -1 : Lists.index(Value.Text.computed(text.substring(from, dot), Value.NOWHERE));
            if (octet < 0 || octet > 255) {
                return -1;
            }
            address = address << 8 | octet;
            from = dot + 1;
        }
        return address;
    }

    private static String written(long address) {
        return (address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }
}
