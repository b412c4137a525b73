package io.github.ecrlint.cloudformation.transform;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SAM's resources as those that CloudFormation deploys for them: a function with its role, a state machine's role.
 *
 * <p>Source: AWS SAM Developer Guide, "Generated AWS CloudFormation resources" and the pages of the types. A role that is
 * given stands for all permissions: {@code Policies} count only without it. None of SAM's policy templates and connectors grants
 * anything of ECR: they are left out.
 */
public final class Serverless {
    private static final String FUNCTION = "AWS::Serverless::Function";
    private static final String STATE_MACHINE = "AWS::Serverless::StateMachine";

    private final Value.Obj globals;
    private final List<Diagnostic> out;
    private final List<Value.Entry> resources = new ArrayList<>();
    private final MadeRoles roles = new MadeRoles(resources);

    private Serverless(Value.Obj globals, List<Diagnostic> out) {
        this.globals = globals;
        this.out = out;
    }

    /** The template with what SAM makes of it. */
    public static Value.Obj transformed(Value.Obj root, List<Diagnostic> out) {
        Value globals = root.get("Globals").orElse(null);
        Serverless sam = new Serverless(globals instanceof Value.Obj obj ? obj : Made.object(root.span()), out);
        List<Value.Entry> sections = new ArrayList<>(root.entries().size());
        for (Value.Entry section : root.entries()) {
            sections.add(
                    section.key().is("Resources") && section.value() instanceof Value.Obj written
                            ? new Value.Entry(section.key(), sam.transform(written))
                            : section);
        }
        return new Value.Obj(sections, root.span());
    }

    private Value.Obj transform(Value.Obj written) {
        for (Value.Entry resource : written.entries()) {
            Value type = resource.value() instanceof Value.Obj body
                    ? body.get("Type").orElse(null)
                    : null;
            if (type instanceof Value.Text text && text.is(FUNCTION)) {
                function(resource, (Value.Obj) resource.value());
            } else if (type instanceof Value.Text text && text.is(STATE_MACHINE)) {
                stateMachine(resource, (Value.Obj) resource.value());
            } else {
                resources.add(resource);
            }
        }
        return new Value.Obj(resources, written.span());
    }

    private void function(Value.Entry resource, Value.Obj body) {
        Value.Obj properties = properties(body, "Function");
        Span place = resource.key().span();
        List<Value.Entry> made = new ArrayList<>();
        copy("PackageType", properties, made);
        Optional<Value> image = properties.get("ImageUri");
        if (image.isPresent()) {
            made.add(Made.entry("Code", Made.object(place, Made.entry("ImageUri", image.get()))));
        }
        Value role = role(resource, body, properties, "lambda.amazonaws.com", functionPolicies(properties, place));
        made.add(Made.entry("Role", role));
        resources.add(new Value.Entry(resource.key(), Made.resource(body, "AWS::Lambda::Function", made, place)));
        roles.ofFunction(resource, body, properties);
    }

    private void stateMachine(Value.Entry resource, Value.Obj body) {
        Value.Obj properties = properties(body, "StateMachine");
        List<Value> managed = new ArrayList<>();
        if (properties.get("Tracing").isPresent()) {
            managed.add(Made.managed("AWSXrayWriteOnlyAccess", resource.key().span()));
        }
        role(resource, body, properties, "states.amazonaws.com", managed);
        resources.add(resource);
        roles.ofStateMachine(resource, body, properties);
    }

    /** What Lambda itself needs, by what the function has. */
    private static List<Value> functionPolicies(Value.Obj properties, Span place) {
        List<Value> policies = new ArrayList<>();
        policies.add(Made.managed(
                properties.get("DurableConfig").isPresent()
                        ? "service-role/AWSLambdaBasicDurableExecutionRolePolicy"
                        : "service-role/AWSLambdaBasicExecutionRole",
                place));
        if (properties.get("VpcConfig").isPresent()) {
            policies.add(Made.managed("service-role/AWSLambdaVPCAccessExecutionRole", place));
        }
        Value tracing = properties.get("Tracing").orElse(null);
        if (tracing instanceof Value.Text text && !text.is("Disabled") && !text.is("")) {
            policies.add(Made.managed("AWSXrayWriteOnlyAccess", place));
        }
        return policies;
    }

    /** The role that is given, or a reference to the one that is made. */
    private Value role(
            Value.Entry resource, Value.Obj body, Value.Obj properties, String service, List<Value> managed) {
        Optional<Value> given = properties.get("Role");
        boolean isGiven = given.isPresent() && !(given.get() instanceof Value.Null);
        String id = resource.key().shown() + "Role";
        Span place = resource.key().span();
        Value made = Made.attribute(id, "Arn", place);
        Value instead = isGiven ? Made.insteadOfNothing(given.get(), made) : made;
        if (instead == null) {
            sayIgnored(resource, body);
            return given.get();
        }
        Policies policies = new Policies(place, managed);
        if (properties.get("Policies").isPresent()) {
            policies.read(properties.get("Policies").get());
        }
        List<Value.Entry> role = new ArrayList<>();
        Optional<Value> trust = properties.get("AssumeRolePolicyDocument");
        role.add(Made.entry("AssumeRolePolicyDocument", trust.orElse(Made.trust(service, place))));
        role.add(Made.entry("ManagedPolicyArns", new Value.Seq(policies.managed(), place)));
        role.add(Made.entry("Policies", new Value.Seq(policies.inline(), place)));
        copy("PermissionsBoundary", properties, role);
        Optional<Value> path = properties.get("RolePath");
        if (path.isPresent()) {
            role.add(Made.entry("Path", path.get()));
        }
        resources.add(
                new Value.Entry(Value.Text.computed(id, place), Made.resource(body, "AWS::IAM::Role", role, place)));
        return instead;
    }

    private void sayIgnored(Value.Entry resource, Value.Obj body) {
        if (body.get("Properties").orElse(null) instanceof Value.Obj own) {
            for (Value.Entry entry : own.entries()) {
                if (entry.key().is("Policies")) {
                    String id = resource.key().shown();
                    out.add(new Diagnostic(
                            Diagnostic.Level.NOTE,
                            entry.key().span(),
                            "the policies of `" + id + "` are ignored, for it has a role of its own",
                            ""));
                }
            }
        }
    }

    private static void copy(String property, Value.Obj from, List<Value.Entry> to) {
        Optional<Value> value = from.get(property);
        if (value.isPresent()) {
            to.add(Made.entry(property, value.get()));
        }
    }

    /** The properties of a resource over those that all of its kind have: lists are added up, the rest is replaced. */
    private Value.Obj properties(Value.Obj body, String kind) {
        Value own = body.get("Properties").orElse(null);
        Value.Obj properties = own instanceof Value.Obj obj ? obj : Made.object(body.span());
        return globals.get(kind).orElse(null) instanceof Value.Obj common
                ? (Value.Obj) over(common, properties)
                : properties;
    }

    private static Value over(Value common, Value own) {
        if (common instanceof Value.Seq first && own instanceof Value.Seq second) {
            List<Value> items = new ArrayList<>(first.items());
            items.addAll(second.items());
            return new Value.Seq(items, second.span());
        }
        if (!(common instanceof Value.Obj first) || !(own instanceof Value.Obj second)) {
            return own;
        }
        List<Value.Entry> entries = new ArrayList<>();
        for (Value.Entry entry : first.entries()) {
            Optional<Value> mine = second.get(entry.key().shown());
            entries.add(mine.isPresent() ? new Value.Entry(entry.key(), over(entry.value(), mine.get())) : entry);
        }
        for (Value.Entry entry : second.entries()) {
            if (first.get(entry.key().shown()).isEmpty()) {
                entries.add(entry);
            }
        }
        return new Value.Obj(entries, second.span());
    }
}
