package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.aws.ManagedPolicies;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Hole;
import io.github.ecrlint.value.Value;
import java.util.Optional;

/** What AWS makes up for a resource and what a data source looks up, as far as it follows from the configuration. */
final class Computed {
    private Computed() {}

    /** The value of an attribute that is not configured, or null where nothing more is known of it. */
    static Value attribute(Instance of, String name, Span place) {
        return of.isData() ? data(of, name, place) : managed(of, name, place);
    }

    private static Value managed(Instance of, String name, Span place) {
        return switch (of.type()) {
            case "aws_ecr_repository" -> repository(of, name, place);
            case "aws_ecr_repository_policy", "aws_ecr_registry_policy", "aws_ecr_replication_configuration" ->
                name.equals("region") || name.equals("registry_id") ? repository(of, name, place) : null;
            case "aws_iam_role" -> iam(of, "role", name, place);
            case "aws_iam_user" -> iam(of, "user", name, place);
            case "aws_iam_group" -> iam(of, "group", name, place);
            case "aws_iam_instance_profile" -> iam(of, "instance-profile", name, place);
            case "aws_iam_policy" -> name.equals("id") ? of.get("arn") : iam(of, "policy", name, place);
            case "aws_iam_service_linked_role" -> serviceLinked(of, name, place);
            case "aws_iam_openid_connect_provider" -> oidcProvider(of, name, place);
            case "aws_ecrpublic_repository" -> publicRepository(of, name, place);
            case "aws_sagemaker_image" -> name.equals("id") ? of.get("image_name") : null;
            default -> null;
        };
    }

    private static Value repository(Instance of, String name, Span place) {
        return switch (name) {
            case "id" -> of.get("name");
            case "region" -> Regions.of(of);
            case "registry_id" -> Accounts.of(of, place);
            case "arn" -> {
                Texts arn = new Texts(place).add("arn:").open(Hole.PARTITION).add(":ecr:");
                arn.text(Regions.of(of)).add(":").text(registry(of, place));
                yield arn.add(":repository/").text(text(of, "name")).build();
            }
            case "repository_url" -> {
                yield host(of, place).text(text(of, "name")).build();
            }
            default -> null;
        };
    }

    /** The account whose registry a data source is told to look in, or else the own one. */
    private static Value.Text registry(Instance of, Span place) {
        Value told = of.isData() ? of.configured("registry_id") : null;
        Value.Text text = told == null ? null : told.asText().orElse(null);
        return text != null ? text : Accounts.of(of, place);
    }

    /** What the name of an image begins with. */
    private static Texts host(Instance of, Span place) {
        return new Texts(place)
                .text(registry(of, place))
                .add(".dkr.ecr.")
                .text(Regions.of(of))
                .add(".")
                .open(Hole.URL_SUFFIX)
                .add("/");
    }

    private static Value publicRepository(Instance of, String name, Span place) {
        return switch (name) {
            case "id" -> of.get("repository_name");
            case "registry_id" -> Accounts.of(of, place);
            case "arn" -> arn(of, "ecr-public", null, "repository/", text(of, "repository_name"), place);
            default -> null;
        };
    }

    /** An identity provider is found by its URL, which its ARN says without {@code https://}. */
    private static Value oidcProvider(Instance of, String name, Span place) {
        Value url = of.configured("url");
        if (name.equals("id") || !name.equals("arn") || url == null) {
            return name.equals("id") ? of.get("arn") : null;
        }
        Value.Text text = url.asText().orElse(null);
        if (text == null || !text.isLiteral()) {
            return null;
        }
        String provider = text.shown();
        String bare = provider.startsWith("https://") ? provider.substring("https://".length()) : provider;
        return arn(of, "iam", null, "oidc-provider/", Value.Text.computed(bare, text.span()), place);
    }

    /** The principal of a service: {@code ecs-tasks.amazonaws.com}. */
    private static Value servicePrincipal(Instance of, String name, Span place) {
        Value service = of.configured("service_name");
        Value.Text text = service == null ? null : service.asText().orElse(null);
        if (text == null || !name.equals("name") && !name.equals("id")) {
            return null;
        }
        return new Texts(place).text(text).add(".amazonaws.com").build();
    }

    private static Value imageUri(Instance of, Span place) {
        return host(of, place)
                .text(text(of, "repository_name"))
                .add("@")
                .open(of.generated("image_digest"))
                .build();
    }

    private static Value iam(Instance of, String kind, String name, Span place) {
        return switch (name) {
            case "id" -> of.get("name");
            case "name" -> prefixed(of, place);
            case "path" -> Value.Text.computed("/", place);
            case "arn" -> {
                Texts arn = arn(of, "iam", null, place).add(kind).text(text(of, "path"));
                yield arn.text(text(of, "name")).build();
            }
            default -> null;
        };
    }

    /** A role whose name the service chooses, in the path of the service. */
    private static Value serviceLinked(Instance of, String name, Span place) {
        return switch (name) {
            case "id" -> of.get("arn");
            case "path" ->
                new Texts(place)
                        .add("/aws-service-role/")
                        .text(text(of, "aws_service_name"))
                        .add("/")
                        .build();
            case "arn" -> iam(of, "role", name, place);
            default -> null;
        };
    }

    /** The name that AWS makes up behind a prefix, or null where there is none. */
    private static Value prefixed(Instance of, Span place) {
        Value prefix = of.configured("name_prefix");
        Value.Text text = prefix == null ? null : prefix.asText().orElse(null);
        return text == null
                ? null
                : new Texts(place).text(text).open(of.generated("name")).build();
    }

    private static Value data(Instance of, String name, Span place) {
        return switch (of.type()) {
            case "aws_caller_identity" ->
                name.equals("account_id") || name.equals("id") ? Accounts.of(of, place) : null;
            case "aws_region" ->
                name.equals("name") || name.equals("id") || name.equals("region")
                        ? Regions.of(of).at(place)
                        : null;
            case "aws_partition" -> partition(name, place);
            case "aws_organizations_organization" ->
                name.equals("id") ? Unknowns.text(Hole.OWN_ORGANIZATION, place) : null;
            case "aws_ecr_repository" -> repository(of, name, place);
            case "aws_iam_role" -> lookedUpIdentity(of, "role", name, place);
            case "aws_iam_user" -> lookedUpIdentity(of, "user", name, place);
            case "aws_iam_group" -> lookedUpIdentity(of, "group", name, place);
            case "aws_iam_policy" -> managedPolicy(of, name, place);
            case "aws_iam_openid_connect_provider" -> oidcProvider(of, name, place);
            case "aws_service_principal" -> servicePrincipal(of, name, place);
            case "aws_ecr_image" -> name.equals("image_uri") ? imageUri(of, place) : null;
            case "template_file" -> name.equals("rendered") ? FileFunctions.rendered(of, place) : null;
            default -> null;
        };
    }

    private static Value partition(String name, Span place) {
        return switch (name) {
            case "partition", "id" -> Unknowns.text(Hole.PARTITION, place);
            case "dns_suffix" -> Unknowns.text(Hole.URL_SUFFIX, place);
            default -> null;
        };
    }

    /** A data source finds an identity by its name alone, so that its path is not known. */
    private static Value lookedUpIdentity(Instance of, String kind, String name, Span place) {
        String key = kind + "_name";
        Value configured = of.configured("name");
        Value found = configured != null ? configured : of.configured(key);
        if (found == null) {
            return null;
        }
        if (name.equals("arn")) {
            Texts arn = arn(of, "iam", null, place).add(kind + "/").open(of.generated("path"));
            Value.Text text = found.asText().orElse(null);
            return text == null ? null : arn.text(text).build();
        }
        return name.equals("id") || name.equals("name") || name.equals(key) ? found : null;
    }

    /** The ARN of a policy that is looked up by its name, where that is one of AWS's own. */
    private static Value managedPolicy(Instance of, String name, Span place) {
        Value configured = of.configured("name");
        boolean asks = name.equals("arn") && configured instanceof Value.Text text && text.isLiteral();
        Optional<String> path = asks ? ManagedPolicies.pathOf(((Value.Text) configured).shown()) : Optional.empty();
        if (path.isEmpty()) {
            return name.equals("id") ? of.get("arn") : null;
        }
        return new Texts(place)
                .add("arn:")
                .open(Hole.PARTITION)
                .add(":iam::aws:policy" + path.get())
                .build();
    }

    private static Value arn(Instance of, String service, Value.Text region, String kind, Value.Text name, Span place) {
        return arn(of, service, region, place).add(kind).text(name).build();
    }

    private static Texts arn(Instance of, String service, Value.Text region, Span place) {
        Texts arn = new Texts(place).add("arn:").open(Hole.PARTITION).add(":" + service + ":");
        if (region != null) {
            arn.text(region);
        }
        return arn.add(":").text(Accounts.of(of, place)).add(":");
    }

    /** An attribute as text; what is no text is open. */
    private static Value.Text text(Instance of, String name) {
        Value.Text text = of.get(name).asText().orElse(null);
        return text != null ? text : Unknowns.text(of.generated(name), of.span());
    }
}
