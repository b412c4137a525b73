package io.github.ecrlint.terraform;

import io.github.ecrlint.json.JsonReader;
import io.github.ecrlint.run.Project;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where {@code terraform init} has put the modules that a root module calls: its {@code .terraform/modules/modules.json}. */
final class Installed {
    private final Map<String, Path> directories = new HashMap<>();

    private Installed() {}

    /** What is installed for the root module in a directory; nothing where it has no such file. */
    static Installed in(Path directory, Project project) {
        Installed installed = new Installed();
        Path file = directory.resolve(".terraform").resolve("modules").resolve("modules.json");
        if (directory.startsWith(project.root()) && Files.isRegularFile(file)) {
            installed.read(project.open(file).source(), directory);
        }
        return installed;
    }

    /** The directory of the module that is called as {@code key}, as {@code app.repository}; null where it is not known. */
    Path directory(String key) {
        return directories.get(key);
    }

    private void read(Source source, Path directory) {
        List<Part> parts = new ArrayList<>(1);
        parts.add(Part.Literal.verbatim(source, 0, source.text().length()));
        Value read = JsonReader.read(
                new Value.Text(parts, source.span(0, source.text().length())), new ArrayList<>());
        Value modules = read instanceof Value.Obj root ? root.get("Modules").orElse(null) : null;
        if (!(modules instanceof Value.Seq list)) {
            return;
        }
        for (Value item : list.items()) {
            String key = item instanceof Value.Obj module ? text(module, "Key") : null;
            String path = key == null ? null : text((Value.Obj) item, "Dir");
            if (path != null) {
                add(key, path, directory);
            }
        }
    }

    private void add(String key, String path, Path directory) {
        try {
            directories.put(key, directory.resolve(path).normalize());
        } catch (InvalidPathException e) {
            directories.remove(key);
        }
    }

    private static String text(Value.Obj obj, String key) {
        return obj.get(key).orElse(null) instanceof Value.Text text && text.isLiteral() ? text.shown() : null;
    }
}
