package io.github.ecrlint.terraform;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.terraform.syntax.TemplatePart;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The values of a plan as expressions: the own account, which a plan spells out, is told from others again, as far as that is known. */
final class PlanValues {
    private final String account;

    /** @param account the account that the plan is for, or null where that is not known */
    PlanValues(String account) {
        this.account = account;
    }

    /** Whether any of it is known only after the plan is applied. */
    static boolean isOpen(Value unknown) {
        if (unknown instanceof Value.Bool bool) {
            return bool.value();
        }
        if (unknown instanceof Value.Seq list) {
            for (Value item : list.items()) {
                if (isOpen(item)) {
                    return true;
                }
            }
        }
        if (unknown instanceof Value.Obj obj) {
            for (Value.Entry entry : obj.entries()) {
                if (isOpen(entry.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The value with one place for all of it; with its own places where that is null. */
    Value at(Value value, Span place) {
        if (place == null) {
            return value;
        }
        if (value instanceof Value.Text text) {
            return Value.Text.computed(text.shown(), place);
        }
        if (value instanceof Value.Seq list) {
            List<Value> items = new ArrayList<>(list.items().size());
            for (Value item : list.items()) {
                items.add(at(item, place));
            }
            return new Value.Seq(items, place);
        }
        if (value instanceof Value.Obj obj) {
            List<Value.Entry> entries = new ArrayList<>(obj.entries().size());
            for (Value.Entry entry : obj.entries()) {
                entries.add(new Value.Entry((Value.Text) at(entry.key(), place), at(entry.value(), place)));
            }
            return new Value.Obj(entries, place);
        }
        return value.at(place);
    }

    Attribute open(Attribute attribute) {
        return new Attribute(attribute.name(), attribute.nameSpan(), open(attribute.value()), attribute.span());
    }

    Block open(Block block) {
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : block.body().attributes()) {
            attributes.add(open(attribute));
        }
        List<Block> blocks = new ArrayList<>();
        for (Block inner : block.body().blocks()) {
            blocks.add(open(inner));
        }
        Body body =
                new Body(attributes, blocks, block.body().whole(), block.body().span());
        return new Block(block.type(), block.typeSpan(), block.labels(), body, block.headerSpan(), block.span());
    }

    private Expression open(Expression expression) {
        if (expression instanceof Expression.Tuple tuple) {
            List<Expression> items = new ArrayList<>(tuple.items().size());
            for (Expression item : tuple.items()) {
                items.add(open(item));
            }
            return new Expression.Tuple(items, tuple.span());
        }
        if (expression instanceof Expression.Obj object) {
            List<Expression.Item> items = new ArrayList<>(object.items().size());
            for (Expression.Item item : object.items()) {
                items.add(new Expression.Item(item.key(), open(item.value()), item.colon(), item.span()));
            }
            return new Expression.Obj(items, object.span());
        }
        if (expression instanceof Expression.Template template
                && template.parts().size() == 1
                && template.parts().get(0) instanceof TemplatePart.Literal only) {
            List<TemplatePart> parts = parts(only.characters());
            return parts == null ? expression : new Expression.Template(template.form(), parts, template.span());
        }
        return expression;
    }

    /** A text with its accounts opened; null where it has none. */
    private List<TemplatePart> parts(Part.Literal text) {
        String said = text.text();
        List<TemplatePart> parts = null;
        int from = 0;
        for (int at = account(said, 0); at >= 0; at = account(said, at + PlanAccount.DIGITS)) {
            int end = at + PlanAccount.DIGITS;
            Hole hole = hole(said, at, end);
            if (hole == null) {
                continue;
            }
            parts = parts == null ? new ArrayList<>() : parts;
            if (at > from) {
                parts.add(new TemplatePart.Literal(text.slice(from, at)));
            }
            Span place = text.span(at, end);
            Value.Text open = new Value.Text(List.of(new Part.Open(hole, place)), place);
            parts.add(new TemplatePart.Interpolation(new Expression.Given(open, place), place));
            from = end;
        }
        if (parts != null && from < said.length()) {
            parts.add(new TemplatePart.Literal(text.slice(from, said.length())));
        }
        return parts;
    }

    /** What stands for an account; null for one that is surely another, or for digits that are none. */
    private Hole hole(String said, int from, int end) {
        String id = said.substring(from, end);
        if (account != null) {
            return id.equals(account) ? Hole.OWN_ACCOUNT : null;
        }
        boolean isAlone = (from == 0 || ":\"".indexOf(said.charAt(from - 1)) >= 0)
                && (end == said.length() || ":\".".indexOf(said.charAt(end)) >= 0);
        String why = "the plan does not say whether `" + id + "` is the account that it is for";
        return isAlone ? Hole.opaque("account " + id, why) : null;
    }

    /** Where the next twelve digits stand that are no part of a longer number; -1 where there are none. */
    private static int account(String text, int from) {
        int digits = 0;
        for (int i = from; i <= text.length(); i++) {
            boolean isDigit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!isDigit && digits == PlanAccount.DIGITS) {
                return i - digits;
            }
            digits = isDigit ? digits + 1 : 0;
        }
        return -1;
    }
}
