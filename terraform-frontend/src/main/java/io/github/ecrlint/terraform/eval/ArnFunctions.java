package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of the AWS provider, which put ARNs together and take them apart.
 *
 * <p>Source: the provider's documentation of {@code arn_build}, {@code arn_parse} and {@code trim_iam_role_path}.
 */
final class ArnFunctions {
    private static final String[] FIELDS = {"partition", "service", "region", "account_id", "resource"};

    private ArnFunctions() {}

    static Value call(Arguments arguments) {
        Value value = switch (arguments.function()) {
            case "provider::aws::arn_build" -> built(arguments);
            case "provider::aws::arn_parse" -> parsed(arguments);
            default -> trimmed(arguments);
        };
        return value == null ? arguments.open() : value;
    }

    private static Value built(Arguments arguments) {
        if (arguments.count() != FIELDS.length) {
            return null;
        }
        Texts arn = new Texts(arguments.place()).add("arn");
        for (int i = 0; i < FIELDS.length; i++) {
            Value.Text part = arguments.text(i);
            if (part == null) {
                return null;
            }
            arn.add(":").text(part);
        }
        return arn.build();
    }

    private static Value parsed(Arguments arguments) {
        List<Value.Text> segments = segments(arguments);
        if (segments == null) {
            return null;
        }
        List<Value.Entry> entries = new ArrayList<>(FIELDS.length);
        for (int i = 0; i < FIELDS.length; i++) {
            entries.add(new Value.Entry(arguments.computed(FIELDS[i]), segments.get(i + 1)));
        }
        return new Value.Obj(entries, arguments.place());
    }

    /** The ARN of a role without its path, as EKS wants it. */
    private static Value trimmed(Arguments arguments) {
        String arn = arguments.literal(0);
        int role = arn == null ? -1 : arn.indexOf(":role/");
        if (segments(arguments) == null || role < 0) {
            return null;
        }
        return arguments.computed(arn.substring(0, role) + ":role" + arn.substring(arn.lastIndexOf('/')));
    }

    /** The six segments of an ARN, the last with all colons that follow; null where it is none, or not known well enough. */
    private static List<Value.Text> segments(Arguments arguments) {
        Value.Text arn = arguments.count() == 1 ? arguments.text(0) : null;
        List<Value> pieces = arn == null ? null : Slices.split(arn, ":");
        if (pieces == null || pieces.size() < FIELDS.length + 1 || !((Value.Text) pieces.get(0)).is("arn")) {
            return null;
        }
        List<Value.Text> segments = new ArrayList<>();
        for (int i = 0; i < FIELDS.length; i++) {
            segments.add((Value.Text) pieces.get(i));
        }
        List<Part> rest = new ArrayList<>();
        for (int i = FIELDS.length; i < pieces.size(); i++) {
            if (i > FIELDS.length) {
                rest.add(Part.Literal.computed(":", arguments.place()));
            }
            rest.addAll(((Value.Text) pieces.get(i)).parts());
        }
        segments.add(new Value.Text(rest, arguments.place()));
        return segments;
    }
}
