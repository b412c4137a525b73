package io.github.ecrlint.run;

import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.rule.Note;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which files a request means: those it names, those below the directories it names, and those beside triggers. */
record Selection(Path root, List<Path> files, Set<Path> named, List<Diagnostic> diagnostics) {

    /** Directories that hold no source of the project: tools' caches, build results, copies of other people's modules. */
    private static final Set<String> PASSED_OVER =
            Set.of(".git", ".terraform", ".aws-sam", ".terragrunt-cache", "node_modules", "target", ".venv");

    /** How deep to look for the other files of a module: not below its directory. */
    private static final int BESIDE = 1;

    static Selection of(Request request, List<Frontend> frontends) {
        Set<Path> files = new TreeSet<>();
        Set<Path> named = new HashSet<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Exclusions excluded = request.configuration().exclusions();
        Path root = null;
        for (Path asked : request.paths()) {
            Path path = request.directory().resolve(asked).normalize();
            Path top = repositoryOf(path);
            root = root == null ? top : common(root, top);
            if (Files.isDirectory(path)) {
                named.add(path);
                Exclusions below = excluded.have(path) ? Exclusions.NONE : excluded;
                walk(path, below, frontends, files, diagnostics, Integer.MAX_VALUE);
            } else if (Files.isRegularFile(path)) {
                if (request.triggered() && (isPassedOver(path, top) || excluded.have(path))) {
                    continue;
                }
                files.add(path);
                named.add(path);
                Path directory = path.getParent();
                if (directory != null && isModule(path)) {
                    walk(directory, excluded, frontends, files, diagnostics, BESIDE);
                }
            } else {
                Source nowhere = new Source(path, "");
                diagnostics.add(Diagnostic.error(nowhere.span(0, 0), "there is no such file or directory"));
            }
        }
        Path base = root == null ? request.directory() : root;
        return new Selection(base, new ArrayList<>(files), named, diagnostics);
    }

    /** The findings that touch a file that was named or that lies below a directory that was. */
    List<Finding> touched(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            boolean touches = isNamed(finding.span().source().path());
            for (Note note : finding.notes()) {
                touches |= isNamed(note.span().source().path());
            }
            if (touches) {
                kept.add(finding);
            }
        }
        return kept;
    }

    private boolean isNamed(Path file) {
        for (Path up = file; up != null; up = up.getParent()) {
            if (named.contains(up)) {
                return true;
            }
        }
        return false;
    }

    /** A Terraform file is part of its directory; a template stands for itself. */
    private static boolean isModule(Path file) {
        String name = file.toString();
        return name.endsWith(".tf")
                || name.endsWith(".tofu")
                || name.endsWith(".tfvars")
                || name.endsWith(".tf.json")
                || name.endsWith(".tofu.json")
                || name.endsWith(".tfvars.json");
    }

    private static void walk(
            Path directory,
            Exclusions excluded,
            List<Frontend> frontends,
            Set<Path> files,
            List<Diagnostic> diagnostics,
            int depth) {
        try {
            Files.walkFileTree(directory, Set.of(), depth, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    boolean skip = !dir.equals(directory) && (isPassedOver(dir) || excluded.have(dir));
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean wanted = attributes.isRegularFile() && !excluded.have(file);
                    if (wanted && (depth != BESIDE || isModule(file))) {
                        for (Frontend frontend : frontends) {
                            if (frontend.reads(file)) {
                                files.add(file);
                                break;
                            }
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException why) {
                    diagnostics.add(
                            Diagnostic.error(new Source(file, "").span(0, 0), "the directory or file cannot be read"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            diagnostics.add(Diagnostic.error(new Source(directory, "").span(0, 0), "the directory cannot be read"));
        }
    }

    private static boolean isPassedOver(Path file, Path top) {
        for (Path up = file.getParent(); up != null && !up.equals(top); up = up.getParent()) {
            if (isPassedOver(up)) {
                return true;
            }
        }
        return false;
    }

    /** Also what CDK uploads as it is: code whose source is elsewhere in the project. */
    private static boolean isPassedOver(Path directory) {
        String name = directory.getFileName().toString();
        return PASSED_OVER.contains(name)
                || name.startsWith("asset.") && Files.isRegularFile(directory.resolveSibling("manifest.json"));
    }

    /** The nearest directory upwards that is a git repository, else the path itself or the directory around it. */
    static Path repositoryOf(Path path) {
        Path directory = Files.isDirectory(path) ? path : path.getParent();
        for (Path up = directory; up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(".git"))) {
                return up;
            }
        }
        return directory == null ? path : directory;
    }

    static Path common(Path a, Path b) {
        Path up = a;
        while (up != null && !b.startsWith(up)) {
            up = up.getParent();
        }
        return up == null ? a : up;
    }
}
