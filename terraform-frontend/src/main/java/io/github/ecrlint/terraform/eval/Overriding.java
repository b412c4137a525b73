package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Merges an override file into a module.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/files/override">Override files</a>
 */
final class Overriding {
    private final Module module;

    Overriding(Module module) {
        this.module = module;
    }

    void apply(Body file) {
        for (Block block : file.blocks()) {
            if (block.type().equals("locals")) {
                for (Attribute local : block.body().attributes()) {
                    module.override(local);
                }
            } else if (block.type().equals("provider")) {
                provider(block);
            } else {
                Map<String, Block> table = module.table(block.type());
                if (table != null) {
                    declared(block, table);
                }
            }
        }
    }

    private void declared(Block block, Map<String, Block> table) {
        boolean two = block.type().equals("resource") || block.type().equals("data");
        String name = two ? block.label(0) + "." + block.label(1) : block.label(0);
        Block base = name == null ? null : table.get(name);
        if (base == null) {
            module.diagnostics()
                    .add(Diagnostic.warning(
                            block.headerSpan(),
                            "there is no `" + block.type() + "` block `" + name + "` that this could override"));
        } else {
            table.put(name, merged(base, block));
        }
    }

    private void provider(Block block) {
        List<Block> providers = module.providers();
        for (int i = 0; i < providers.size(); i++) {
            Block base = providers.get(i);
            String alias = Providers.aliasOf(base);
            String other = Providers.aliasOf(block);
            boolean same = base.label(0) != null
                    && base.label(0).equals(block.label(0))
                    && (alias == null ? other == null : alias.equals(other));
            if (same) {
                providers.set(i, merged(base, block));
                return;
            }
        }
        providers.add(block);
    }

    private static Block merged(Block base, Block over) {
        return new Block(
                base.type(),
                base.typeSpan(),
                base.labels(),
                merged(base.body(), over.body()),
                base.headerSpan(),
                base.span());
    }

    private static Body merged(Body base, Body over) {
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : base.attributes()) {
            Attribute instead = over.attribute(attribute.name());
            attributes.add(instead != null ? instead : attribute);
        }
        for (Attribute attribute : over.attributes()) {
            if (base.attribute(attribute.name()) == null) {
                attributes.add(attribute);
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (Block block : base.blocks()) {
            if (!replaces(over, typeOf(block)) || block.type().equals("lifecycle")) {
                blocks.add(block);
            }
        }
        blocks.addAll(over.blocks());
        return new Body(attributes, blocks, base.whole() && over.whole(), base.span());
    }

    private static boolean replaces(Body over, String type) {
        for (Block block : over.blocks()) {
            if (typeOf(block).equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** A {@code dynamic} block counts as those that it makes. */
    private static String typeOf(Block block) {
        String made = block.type().equals("dynamic") ? block.label(0) : null;
        return made == null ? block.type() : made;
    }
}
