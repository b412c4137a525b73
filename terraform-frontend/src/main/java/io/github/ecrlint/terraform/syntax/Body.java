package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The attributes and blocks of a file or of a block.
 *
 * @param attributes in the order of the source, each name once
 * @param blocks in the order of the source
 * @param whole whether everything in it was read, at any depth: if not, an absent attribute or block means nothing
 * @param span of a block: from brace to brace; of a file: all of it
 */
public record Body(List<Attribute> attributes, List<Block> blocks, boolean whole, Span span) {
    public Body {
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /** The attribute of this name, or null. */
    public Attribute attribute(String name) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        return null;
    }

    /** The blocks of this type, in the order of the source. */
    public List<Block> blocks(String type) {
        List<Block> found = new ArrayList<>();
        for (Block block : blocks) {
            if (block.type().equals(type)) {
                found.add(block);
            }
        }
        return found;
    }
}
