package io.github.ecrlint.rules.harness;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.Body;
import io.github.ecrlint.terraform.syntax.Expression;
import io.github.ecrlint.terraform.syntax.HclParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the values of a Terraform file, each behind a variable without a default. */
final class TerraformMasks {
    private static final Set<String> BLOCKS = Set.of("resource", "data", "module", "locals");
    private static final Set<String> NO_VALUES = Set.of("depends_on", "provider", "providers", "source", "version");
    private static final Pattern TEXT_OF_JSON = Pattern.compile("\"([^\"\\\\$]+)\"");

    private final String text;
    private final List<Mask> masks = new ArrayList<>();

    private TerraformMasks(String text) {
        this.text = text;
    }

    static List<Mask> of(String text) {
        TerraformMasks masks = new TerraformMasks(text);
        for (Block block :
                HclParser.parse(new Source(Path.of("/main.tf"), text)).body().blocks()) {
            if (BLOCKS.contains(block.type())) {
                masks.add(block.body());
            }
        }
        return masks.masks;
    }

    private void add(Body body) {
        for (Attribute attribute : body.attributes()) {
            // what may be there is reported, so that a count of none must be seen
            boolean isNone = attribute.name().equals("count")
                    && attribute.value().span().text().equals("0");
            if (!isNone && !NO_VALUES.contains(attribute.name())) {
                add(attribute.value());
            }
        }
        for (Block block : body.blocks()) {
            if (!block.type().equals("lifecycle")) {
                add(block.body());
            }
        }
    }

    private void add(Expression value) {
        mask(value.span(), "var.masked");
        if (value instanceof Expression.Obj object) {
            for (Expression.Item item : object.items()) {
                mask(item.key().span(), "(var.masked)");
                add(item.value());
            }
        } else if (value instanceof Expression.Tuple tuple) {
            tuple.items().forEach(this::add);
        } else if (value instanceof Expression.Call call) {
            call.arguments().forEach(this::add);
        } else if (value instanceof Expression.Conditional conditional) {
            add(conditional.condition());
            add(conditional.then());
            add(conditional.otherwise());
        } else if (value instanceof Expression.Template template
                && template.form() == Expression.Template.Form.HEREDOC) {
            Matcher inner = TEXT_OF_JSON.matcher(template.span().text());
            while (inner.find()) {
                int start = template.span().start();
                mask(start + inner.start(1), start + inner.end(1), "${var.masked}");
            }
        }
    }

    private void mask(Span span, String instead) {
        mask(span.start(), span.end(), instead);
    }

    private void mask(int from, int to, String instead) {
        masks.add(new Mask(text, from, to, instead, text.length(), "\nvariable \"masked\" {}\n"));
    }
}
