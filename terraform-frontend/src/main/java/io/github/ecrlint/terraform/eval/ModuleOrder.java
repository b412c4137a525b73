package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.model.Identity;
import io.github.ecrlint.model.Order;
import io.github.ecrlint.policy.Policy;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The order in which Terraform makes the resources of a root module: after those that their texts name, however they do; even a
 * comment counts.
 */
public final class ModuleOrder extends Order {
    private final Module module;

    private ModuleOrder(Module module) {
        this.module = module;
    }

    /** The order within a root module that is written out. */
    public static ModuleOrder of(ModuleInstance root) {
        return new ModuleOrder(root.module());
    }

    @Override
    protected boolean mayWait(Policy policy, Identity identity) {
        Map<String, Block> resources = module.table("resource");
        Block first = resources.get(resource(policy.on().address()));
        String other = resource(identity.address());
        if (first == null || !resources.containsKey(other)) {
            return true; // of a module that is called
        }
        for (Block there : module.imports()) {
            if (names(there.span().text(), other)) {
                return true;
            }
        }
        List<String> reached = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (!add(first, texts)) {
            return true;
        }
        for (Block provider : module.providers()) {
            if (!add(provider, texts)) {
                return true;
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean isTold = !names(text, other) && text.indexOf("local[") < 0 && text.indexOf("module[") < 0;
            if (!isTold
                    || !addNamed("", resources, text, reached, texts)
                    || !addNamed("data.", module.table("data"), text, reached, texts)
                    || !addNamed("module.", module.table("module"), text, reached, texts)) {
                return true;
            }
            for (Map.Entry<String, Attribute> local : module.locals().entrySet()) {
                String name = "local." + local.getKey();
                if (!reached.contains(name) && names(text, name)) {
                    reached.add(name);
                    texts.add(local.getValue().span().text());
                }
            }
        }
        return false;
    }

    private static boolean addNamed(
            String prefix, Map<String, Block> blocks, String text, List<String> reached, List<String> texts) {
        for (Map.Entry<String, Block> block : blocks.entrySet()) {
            String name = prefix + block.getKey();
            if (!reached.contains(name) && names(text, name)) {
                reached.add(name);
                if (!add(block.getValue(), texts)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** False where another file changes the block. */
    private static boolean add(Block block, List<String> texts) {
        Span whole = block.span();
        for (Attribute attribute : block.body().attributes()) {
            if (!whole.contains(attribute.span())) {
                return false;
            }
        }
        texts.add(whole.text());
        return true;
    }

    private static boolean names(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean goesOn = end < text.length() && isOfName(text.charAt(end));
            if (!goesOn) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    /** The address without an index. */
    private static String resource(String address) {
        int index = address.indexOf('[');
        return index < 0 ? address : address.substring(0, index);
    }
}
