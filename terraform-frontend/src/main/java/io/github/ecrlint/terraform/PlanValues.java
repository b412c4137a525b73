package io.github.ecrlint.terraform;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.terraform.syntax.TemplatePart;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The values of a plan as expressions: the own account, which a plan spells out, is told from others again. */
final class PlanValues {
    private static final int DIGITS = 12;
    private static final String IDENTITY = "aws_caller_identity";
    private static final String OWN = "own";

    private final String account;

    /** @param account the account that the plan is for, or null where that is not known */
    PlanValues(String account) {
        this.account = account;
    }

    /** The account of the one caller identity that was looked up for the plan; null where there is none, or several. */
    static String account(Value.Obj plan) {
        Value.Obj before = PlanFile.object(PlanFile.object(plan, "prior_state"), "values");
        List<String> found = new ArrayList<>();
        collect(PlanFile.object(before, "root_module"), found);
        collect(PlanFile.object(PlanFile.object(plan, "planned_values"), "root_module"), found);
        for (String other : found) {
            if (!other.equals(found.get(0))) {
                return null;
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static void collect(Value.Obj module, List<String> found) {
        for (Value.Obj resource : PlanFile.objects(module, "resources")) {
            String type = PlanFile.text(resource, "type");
            Value.Obj values = PlanFile.object(resource, "values");
            String id = IDENTITY.equals(type)
                    ? PlanFile.text(values, "account_id")
                    : "aws_ecr_repository".equals(type) ? PlanFile.text(values, "registry_id") : null;
            if (id != null && id.length() == DIGITS) {
                found.add(id);
            }
        }
        for (Value.Obj child : PlanFile.objects(module, "child_modules")) {
            collect(child, found);
        }
    }

    /** What gives the own account a name in the module that is made of a plan. */
    static Block identity(Span place) {
        Body body = new Body(List.of(), List.of(), true, place);
        List<Located<String>> labels = List.of(new Located<>(IDENTITY, place), new Located<>(OWN, place));
        return new Block("data", place, labels, body, place, place);
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

    /** An attribute that is known only after the plan is applied. */
    static Attribute afterApply(String name, Span place) {
        return new Attribute(name, place, new Expression.Variable(Expression.AFTER_APPLY, place), place);
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
        return account == null
                ? attribute
                : new Attribute(attribute.name(), attribute.nameSpan(), open(attribute.value()), attribute.span());
    }

    Block open(Block block) {
        if (account == null) {
            return block;
        }
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
                && template.parts().get(0) instanceof TemplatePart.Literal only
                && only.characters().text().indexOf(account) >= 0) {
            return new Expression.Template(template.form(), parts(only.characters()), template.span());
        }
        return expression;
    }

    private List<TemplatePart> parts(Part.Literal text) {
        String said = text.text();
        List<TemplatePart> parts = new ArrayList<>();
        int from = 0;
        for (int at = said.indexOf(account); at >= 0; at = said.indexOf(account, at + 1)) {
            if (isDigit(said, at - 1) || isDigit(said, at + DIGITS)) {
                continue; // a part of a longer number
            }
            if (at > from) {
                parts.add(new TemplatePart.Literal(text.slice(from, at)));
            }
            Span place = text.span(at, at + DIGITS);
            Expression identity =
                    new Expression.GetAttr(new Expression.Variable("data", place), IDENTITY, place, place);
            Expression own = new Expression.GetAttr(identity, OWN, place, place);
            parts.add(new TemplatePart.Interpolation(new Expression.GetAttr(own, "account_id", place, place), place));
            from = at + DIGITS;
        }
        if (from < said.length()) {
            parts.add(new TemplatePart.Literal(text.slice(from, said.length())));
        }
        return parts;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
