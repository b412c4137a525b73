package io.github.ecrlint.cloudformation.intrinsics;

import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names, ARNs and other attributes of a template's resources. */
public final class Names {
    /** More names than anybody makes of one another. */
    private static final int LONGEST_CHAIN = 30;
    /** Twice what AWS takes for a path, which may be longer than any name. */
    private static final int LONGEST = 1024;

    private final Template template;
    private final Evaluator evaluator;
    private final Map<String, Value.Text> names = new HashMap<>();
    private final Map<String, Value.Text> arns = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    Names(Template template, Evaluator evaluator) {
        this.template = template;
        this.evaluator = evaluator;
    }

    /** The name that the template gives to a resource, or the hole of a name that AWS makes up. */
    public Value.Text name(Resource resource) {
        Value.Text name = names.get(resource.id());
        if (name == null) {
            name = property(resource, nameProperty(resource))
                    .orElse(Texts.open(Hole.generated(template.idOf(resource.id() + ".name")), resource.span()));
            names.put(resource.id(), name);
        }
        return name;
    }

    /** The ARN of a resource of a type that is known here. */
    public Value.Text arn(Resource resource) {
        Value.Text arn = arns.get(resource.id());
        if (arn == null) {
            Named named = Named.of(resource.type());
            arn = named == null ? generated(resource, "Arn") : arn(resource, named);
            arns.put(resource.id(), arn);
        }
        return arn;
    }

    /** An id or ARN that AWS makes up for a resource. */
    public Value.Text id(Resource resource, String attribute) {
        return attribute.equals("Ref") ? ref(resource) : generated(resource, attribute);
    }

    Value.Text ref(Resource resource) {
        Named named = Named.of(resource.type());
        if (named != null) {
            return named.refersByArn() ? arn(resource) : name(resource);
        }
        return isMadeByAws(resource)
                ? generated(resource, "Ref")
                : Texts.open(opaque(resource, "Ref"), resource.span());
    }

    /** An attribute of a resource, or null where nothing is known of it, not even that it is a text. */
    Value.Text attribute(Resource resource, String attribute) {
        Named named = Named.of(resource.type());
        if (named != null) {
            if (attribute.equals("Arn") || attribute.equals("PolicyArn")) {
                return arn(resource);
            }
            if (named == Named.SERVICE_LINKED_ROLE && attribute.equals("RoleName")) {
                return name(resource);
            }
            if (named == Named.REPOSITORY && attribute.equals("RepositoryUri")) {
                return repositoryUri(resource);
            }
        }
        boolean isIdentifier = attribute.endsWith("Arn") || attribute.endsWith("Id");
        return isIdentifier && isMadeByAws(resource) ? generated(resource, attribute) : null;
    }

    private static String nameProperty(Resource resource) {
        Named named = Named.of(resource.type());
        return named == null ? "Name" : named.nameProperty();
    }

    private Optional<Value.Text> property(Resource resource, String property) {
        boolean isNew = underWay.size() < LONGEST_CHAIN && underWay.add(resource.id());
        if (!isNew) {
            String reason = "the name of `" + resource.id() + "` "
                    + (underWay.contains(resource.id()) ? "refers to itself" : "is made of too many others");
            return Optional.of(
                    Texts.open(Hole.opaque(template.idOf(resource.id() + ".name"), reason), resource.span()));
        }
        try {
            Optional<Value> value = evaluator.propertyByDefault(resource, property);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Optional<Value.Text> text = Texts.of(value.get());
            if (text.isPresent() && !Texts.isLonger(text.get().parts(), LONGEST)) {
                return text;
            }
            String why = text.isPresent() ? "` is longer than AWS takes" : "` is no text";
            Hole open = Hole.opaque(template.idOf(resource.id() + "." + property), "`" + property + why);
            return Optional.of(Texts.open(open, resource.span()));
        } finally {
            underWay.remove(resource.id());
        }
    }

    private Value.Text arn(Resource resource, Named named) {
        Span place = resource.span();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.Literal.computed("arn:", place));
        parts.add(new Part.Open(Hole.PARTITION, place));
        parts.add(Part.Literal.computed(":" + named.service() + ":", place));
        if (named.isRegional()) {
            parts.addAll(pseudo("AWS::Region", place));
        }
        parts.add(Part.Literal.computed(":", place));
        parts.addAll(pseudo("AWS::AccountId", place));
        parts.add(Part.Literal.computed(":" + named.kind(), place));
        if (named == Named.SERVICE_LINKED_ROLE) {
            parts.addAll(pathOfService(resource));
        } else if (named.hasPath()) {
            parts.addAll(property(resource, "Path")
                    .orElse(Value.Text.computed("/", place))
                    .parts());
        }
        parts.addAll(name(resource).parts());
        return new Value.Text(parts, place);
    }

    /** A service-linked role stands in the path of its service. */
    private List<Part> pathOfService(Resource resource) {
        Span place = resource.span();
        List<Part> path = new ArrayList<>();
        path.add(Part.Literal.computed("/aws-service-role/", place));
        path.addAll(property(resource, "AWSServiceName")
                .orElse(generated(resource, "AWSServiceName"))
                .parts());
        path.add(Part.Literal.computed("/", place));
        return path;
    }

    private Value.Text repositoryUri(Resource resource) {
        Span place = resource.span();
        List<Part> parts = new ArrayList<>();
        parts.addAll(pseudo("AWS::AccountId", place));
        parts.add(Part.Literal.computed(".dkr.ecr.", place));
        parts.addAll(pseudo("AWS::Region", place));
        parts.add(Part.Literal.computed(".", place));
        parts.add(new Part.Open(Hole.URL_SUFFIX, place));
        parts.add(Part.Literal.computed("/", place));
        parts.addAll(name(resource).parts());
        return new Value.Text(parts, place);
    }

    private List<Part> pseudo(String name, Span place) {
        return evaluator.references().pseudo(name, place).parts();
    }

    /** Whether attributes are what AWS makes up, not what a stack or program of somebody's returns. */
    private static boolean isMadeByAws(Resource resource) {
        return resource.type().startsWith("AWS::") && !resource.type().startsWith("AWS::CloudFormation::");
    }

    private Value.Text generated(Resource resource, String attribute) {
        return Texts.open(Hole.generated(template.idOf(resource.id() + "." + attribute)), resource.span());
    }

    private Hole opaque(Resource resource, String attribute) {
        return Hole.opaque(
                template.idOf(resource.id() + "." + attribute),
                "`" + resource.id() + "` is known only when it is deployed");
    }
}
