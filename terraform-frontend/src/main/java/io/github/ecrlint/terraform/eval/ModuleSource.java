package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.terraform.syntax.Attribute;
import io.github.ecrlint.terraform.syntax.Block;
import java.util.List;

/**
 * Where a module outside the tree comes from, told by its name in the public registry.
 *
 * <p>Source: Terraform's documentation, "Module Sources".
 *
 * @param module {@code terraform-aws-modules/ecr/aws}, with {@code //modules/app} behind it for a module within
 */
record ModuleSource(String module, Versions versions) {

    /** The source of a call: a name of a registry, or a git repository that is named as the registry asks; null for others. */
    static ModuleSource of(Block call) {
        Attribute source = call.body().attribute("source");
        String text = source == null ? null : Literals.text(source.value());
        if (text == null || text.startsWith(".") || text.startsWith("/")) {
            return null;
        }
        int query = text.indexOf('?');
        String address = query < 0 ? text : text.substring(0, query);
        String within = "";
        int host = address.indexOf("://");
        int twice = address.indexOf("//", host < 0 ? 0 : host + 3);
        if (twice >= 0) {
            within = address.substring(twice);
            address = address.substring(0, twice);
        }
        while (within.endsWith("/")) {
            within = within.substring(0, within.length() - 1);
        }
        String git = git(address);
        if (git != null) {
            return new ModuleSource(git + within, query < 0 ? Versions.ALL : ref(text.substring(query + 1)));
        }
        String name = registry(address);
        return name == null ? null : new ModuleSource(name + within, constraint(call));
    }

    private static Versions constraint(Block call) {
        Attribute version = call.body().attribute("version");
        String text = version == null ? null : Literals.text(version.value());
        return text == null ? Versions.ALL : Versions.of(text);
    }

    private static Versions ref(String query) {
        for (String argument : Versions.pieces(query, '&')) {
            if (argument.startsWith("ref=")) {
                return Versions.ofTag(argument.substring("ref=".length()));
            }
        }
        return Versions.ALL;
    }

    /** {@code NAMESPACE/NAME/PROVIDER}, the registry in front of it left out; null for anything else. */
    private static String registry(String address) {
        List<String> parts = Versions.pieces(address, '/');
        boolean hosted = parts.size() == 4 && parts.get(0).startsWith("registry.");
        boolean named = parts.size() == 3
                && parts.get(0).indexOf('.') < 0
                && !parts.get(0).isEmpty();
        if (!named && !hosted || address.indexOf(':') >= 0) {
            return null;
        }
        int at = hosted ? 1 : 0;
        return parts.get(at) + "/" + parts.get(at + 1) + "/" + parts.get(at + 2);
    }

    /** The module that the last two parts {@code OWNER/terraform-PROVIDER-NAME} of an address of GitHub say, or null. */
    private static String git(String address) {
        int host = address.indexOf("github.com");
        if (host < 0 || address.length() <= host + "github.com".length() + 1) {
            return null;
        }
        String path = address.substring(host + "github.com".length() + 1);
        if (path.endsWith(".git")) {
            path = path.substring(0, path.length() - ".git".length());
        }
        int slash = path.indexOf('/');
        String name = slash < 0 ? "" : path.substring(slash + 1);
        if (!name.startsWith("terraform-") || name.indexOf('/') >= 0) {
            return null;
        }
        int dash = name.indexOf('-', "terraform-".length());
        if (dash < 0) {
            return null;
        }
        String provider = name.substring("terraform-".length(), dash);
        return path.substring(0, slash) + "/" + name.substring(dash + 1) + "/" + provider;
    }
}
