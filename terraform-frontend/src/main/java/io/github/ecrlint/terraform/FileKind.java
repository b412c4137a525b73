package io.github.ecrlint.terraform;

import java.nio.file.Path;

/** What Terraform or OpenTofu takes a file for, told by its name. */
enum FileKind {
    CONFIGURATION,
    /** Changes what the configuration files beside it say. */
    OVERRIDE,
    /** Gives values to the variables of the root module beside it without being asked for. */
    VALUES,
    /** May be a plan, which its content tells. */
    PLAN,
    OTHER;

    static FileKind of(Path path) {
        String name = name(path);
        boolean ignored = name.startsWith(".") || name.endsWith("~") || name.startsWith("#") && name.endsWith("#");
        if (ignored) {
            return OTHER;
        }
        if (plain(name).equals("terraform.tfvars") || plain(name).endsWith(".auto.tfvars")) {
            return VALUES;
        }
        String stem = stem(name);
        if (stem == null) {
            return name.endsWith(".json") && !name.endsWith(".tfvars.json") ? PLAN : OTHER;
        }
        return stem.equals("override") || stem.endsWith("_override") ? OVERRIDE : CONFIGURATION;
    }

    /** Whether the file is written in the JSON syntax. */
    static boolean isJson(Path path) {
        return name(path).endsWith(".json");
    }

    /** The name of the file that OpenTofu reads instead of this one if it is there, or null. */
    static String tofu(String name) {
        return plain(name).endsWith(".tf")
                ? stem(name) + ".tofu" + name.substring(plain(name).length())
                : null;
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String plain(String name) {
        return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
    }

    /** The name without what says that it is a configuration; null where nothing does. */
    private static String stem(String name) {
        String plain = plain(name);
        String[] endings = {".tf", ".tofu"};
        for (String ending : endings) {
            if (plain.endsWith(ending)) {
                return plain.substring(0, plain.length() - ending.length());
            }
        }
        return null;
    }
}
