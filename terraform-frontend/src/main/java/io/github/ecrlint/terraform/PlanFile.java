package io.github.ecrlint.terraform;

import io.github.ecrlint.json.JsonReader;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.eval.Module;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.terraform.syntax.HclFile;
import io.github.ecrlint.terraform.syntax.JsonFile;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as {@code terraform show -json} prints it: every resource with the values that it will have, as one module.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">JSON output format</a>
 */
final class PlanFile {
    private final PlanPlaces places;
    private PlanSource source;
    private final Map<String, Value.Obj> unknown = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private Value.Obj configuration;
    private PlanValues values;

    private PlanFile(PlanPlaces places) {
        this.places = places;
    }

    /** Whether the text of a file can be a plan: it names its parts. */
    static boolean isPlan(String text) {
        return text.indexOf("\"format_version\"") >= 0
                && text.indexOf("\"planned_values\"") >= 0
                && text.indexOf("\"resource_changes\"") >= 0;
    }

    /** Whether a file that was not read begins as Terraform begins a plan. */
    static boolean startsLikePlan(String beginning) {
        return beginning.indexOf("\"format_version\"") >= 0 && beginning.indexOf("\"terraform_version\"") >= 0;
    }

    /**
     * The plan as a module; null where it is no plan after all.
     *
     * @param beside the configuration, or null
     */
    static Module read(Source source, PlanPlaces places, PlanSource beside, List<Diagnostic> out) {
        Span all = source.span(0, source.text().length());
        List<Part> parts = new ArrayList<>(1);
        parts.add(Part.Literal.verbatim(source, 0, source.text().length()));
        Value read = JsonReader.read(new Value.Text(parts, all), out);
        if (!(read instanceof Value.Obj plan)
                || !(plan.get("planned_values").orElse(null) instanceof Value.Obj planned)) {
            return null;
        }
        PlanFile file = new PlanFile(places);
        file.values = new PlanValues(PlanAccount.of(plan));
        file.configuration = object(object(plan, "configuration"), "root_module");
        for (Value.Obj change : objects(plan, "resource_changes")) {
            Value.Obj open = object(object(change, "change"), "after_unknown");
            String address = text(change, "address");
            if (address != null && open != null) {
                file.unknown.put(address, open);
            }
        }
        places.compare(file.configuration, out);
        file.source = places.areReplaced() ? beside : null;
        file.assign(object(plan, "variables"));
        file.module(object(planned, "root_module"), file.configuration);
        Body body = new Body(List.of(), file.blocks, true, all);
        return new Module(
                source.path().getParent(), List.of(new HclFile(source, body, List.of(), List.of())), List.of());
    }

    /** Gives the configuration the variables that the plan was made with. */
    private void assign(Value.Obj variables) {
        for (Value.Entry entry : variables == null ? List.<Value.Entry>of() : variables.entries()) {
            Value value =
                    entry.value() instanceof Value.Obj obj ? obj.get("value").orElse(null) : null;
            Block declared = value == null || source == null
                    ? null
                    : source.variable(entry.key().shown());
            if (declared != null) {
                for (Attribute attribute : literal(entry.key(), values.at(value, declared.headerSpan()))
                        .attributes()) {
                    source.assign(values.open(attribute));
                }
            }
        }
    }

    private static Body literal(Value.Text name, Value value) {
        List<Value.Entry> one = new ArrayList<>(1);
        one.add(new Value.Entry(name, value));
        return JsonFile.literal(new Value.Obj(one, value.span()));
    }

    private void module(Value.Obj module, Value.Obj configured) {
        for (Value.Obj resource : objects(module, "resources")) {
            if ("managed".equals(text(resource, "mode"))) {
                resource(resource, configured);
            }
        }
        for (Value.Obj child : objects(module, "child_modules")) {
            String address = text(child, "address");
            String name = address == null ? "" : PlanPlaces.last(address);
            Value.Obj call = object(object(configured, "module_calls"), name);
            module(child, object(call, "module"));
        }
    }

    private void resource(Value.Obj resource, Value.Obj configured) {
        String type = text(resource, "type");
        String name = text(resource, "name");
        String address = text(resource, "address");
        if (type == null || name == null || address == null) {
            return;
        }
        PlanPlaces.Place place = places.of(address, type + "." + name, resource.span());
        List<Attribute> attributes = new ArrayList<>();
        List<Block> nested = new ArrayList<>();
        Value.Obj open = unknown.get(address);
        Value.Obj given = object(resource, "values");
        for (Value.Entry entry : given == null ? List.<Value.Entry>of() : given.entries()) {
            String attribute = entry.key().shown();
            if (open != null && PlanValues.isOpen(open.get(attribute).orElse(null))) {
                continue;
            }
            Value value = values.at(entry.value(), place.known() ? place.attribute(attribute) : null);
            Body body = literal(entry.key(), value);
            for (Attribute plain : body.attributes()) {
                attributes.add(values.open(plain));
            }
            for (Block block : body.blocks()) {
                nested.add(values.open(block));
            }
        }
        for (Value.Entry entry : open == null ? List.<Value.Entry>of() : open.entries()) {
            String attribute = entry.key().shown();
            if (PlanValues.isOpen(entry.value()) && isConfigured(configured, type + "." + name, attribute)) {
                attributes.add(afterApply(address, attribute, place.attribute(attribute)));
            }
        }
        List<Located<String>> labels = new ArrayList<>(3);
        labels.add(new Located<>(type, place.label()));
        labels.add(new Located<>(address, place.label()));
        labels.add(new Located<>(address, place.label()));
        Body body = new Body(attributes, nested, true, place.label());
        blocks.add(new Block("resource", place.label(), labels, body, place.label(), place.label()));
    }

    /** An attribute that the plan does not know before it is applied, as the configuration says it. */
    private Attribute afterApply(String address, String attribute, Span place) {
        Value value = source == null ? null : source.value(address, attribute);
        if (value == null) {
            String id = address + "." + attribute;
            value = new Value.Unknown(Hole.opaque(id, "the plan knows it only after it is applied"), place);
        }
        return new Attribute(attribute, place, new Expression.Given(value, place), place);
    }

    /** Whether the configuration says the attribute: if not, AWS makes it up. */
    private static boolean isConfigured(Value.Obj module, String address, String attribute) {
        for (Value.Obj resource : objects(module, "resources")) {
            if (address.equals(text(resource, "address"))) {
                Value.Obj expressions = object(resource, "expressions");
                return expressions != null && expressions.get(attribute).isPresent();
            }
        }
        return true;
    }

    static String text(Value.Obj obj, String key) {
        return obj != null && obj.get(key).orElse(null) instanceof Value.Text text && text.isLiteral()
                ? text.shown()
                : null;
    }

    static Value.Obj object(Value.Obj obj, String key) {
        return obj != null && obj.get(key).orElse(null) instanceof Value.Obj inner ? inner : null;
    }

    static List<Value.Obj> objects(Value.Obj obj, String key) {
        List<Value.Obj> objects = new ArrayList<>();
        if (obj != null && obj.get(key).orElse(null) instanceof Value.Seq list) {
            for (Value item : list.items()) {
                if (item instanceof Value.Obj inner) {
                    objects.add(inner);
                }
            }
        }
        return objects;
    }
}
