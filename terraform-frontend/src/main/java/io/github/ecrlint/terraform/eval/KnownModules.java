package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import io.github.ecrlint.terraform.syntax.HclFile;
import io.github.ecrlint.terraform.syntax.HclParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The table of public modules of which ecrlint knows what they make of their inputs. Each has a stand-in, a module of our own
 * that makes the same repositories, identities and policies.
 *
 * <p>Source: the modules' documentation and releases, as the stand-ins say.
 */
final class KnownModules {
    /** Module, the first release that the stand-in tells of, the first that it does not, and the stand-in. */
    private static final String[][] TABLE = {
        {"terraform-aws-modules/ecr/aws", "1.0.0", "4.0.0", "ecr"},
        {"terraform-aws-modules/ecr/aws//modules/repository-template", "2.3.1", "4.0.0", "ecr-repository-template"},
        {"terraform-aws-modules/iam/aws//modules/iam-policy", "5.0.0", "7.0.0", "iam-policy"},
        {"terraform-aws-modules/iam/aws//modules/iam-read-only-policy", "5.0.0", "7.0.0", "iam-read-only-policy"},
        {"terraform-aws-modules/iam/aws//modules/iam-role", "6.0.0", "7.0.0", "iam-role"},
        {"terraform-aws-modules/iam/aws//modules/iam-user", "6.0.0", "7.0.0", "iam-user"},
        {"terraform-aws-modules/iam/aws//modules/iam-assumable-role", "5.0.0", "6.0.0", "iam-assumable-role"},
        {
            "terraform-aws-modules/iam/aws//modules/iam-assumable-role-with-oidc",
            "5.0.0",
            "6.0.0",
            "iam-assumable-role-with-oidc"
        },
        {"cloudposse/ecr/aws", "0.38.0", "2.0.0", "cloudposse-ecr"},
        {"terraform-aws-modules/iam/aws//modules/iam-github-oidc-role", "5.6.0", "6.0.0", "iam-github-oidc-role"},
    };

    /** What Terraform itself reads of a call. */
    private static final Set<String> META = Set.of("source", "version", "count", "for_each", "providers", "depends_on");

    private KnownModules() {}

    /** The stand-in for the module that a block calls; null where it is not known. */
    static Module of(Block call) {
        ModuleSource source = ModuleSource.of(call);
        if (source == null) {
            return null;
        }
        for (String[] known : TABLE) {
            if (known[0].equals(source.module())) {
                Versions told = new Versions(
                        Versions.of(known[1]).from(), Versions.of(known[2]).from());
                return source.versions().meets(told) ? read(call, source, known[3], told) : null;
            }
        }
        return null;
    }

    /** The releases that are told of, where a block calls a module of the table; null for any other module. */
    static String releasesOf(Block call) {
        ModuleSource source = ModuleSource.of(call);
        for (String[] known : TABLE) {
            if (source != null && known[0].equals(source.module())) {
                return known[1] + " to below " + known[2];
            }
        }
        return null;
    }

    private static Module read(Block call, ModuleSource source, String name, Versions told) {
        Path place = Path.of(source.module());
        HclFile file = HclParser.parse(new Source(place, text(name)));
        String doubt = null;
        if (!source.versions().isWithin(told)) {
            doubt = "it is not known which release of `" + source.module() + "` is used";
        }
        Module module = new Module(place, List.of(file), List.of());
        for (Attribute attribute : call.body().attributes()) {
            if (module.variable(attribute.name()) == null && !META.contains(attribute.name())) {
                doubt = "what `" + source.module() + "` makes of `" + attribute.name() + "` is not known";
            }
        }
        return new Module(place, file, new StandIn(source.module(), source.versions(), doubt));
    }

    private static String text(String name) {
        try (InputStream file = KnownModules.class.getResourceAsStream(name + ".tf")) {
            if (file == null) {
                throw new IllegalStateException("no stand-in " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
