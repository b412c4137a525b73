package io.github.ecrlint.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where a file is as seen from a directory, with forward slashes on every system. */
final class RelativePath {
    private static final String HEX = "0123456789ABCDEF";

    private RelativePath() {}

    /** For people: begins with {@code ..} where it must; absolute where no relative path leads there. */
    static String shown(Path directory, Path file) {
        return Glyph.line(slashed(directory, file));
    }

    /** A URI reference relative to {@code root}; empty for the root itself. */
    static String uri(Path root, Path file) {
        if (!isBelow(root, file) && !hasSameRoot(root, file)) {
            return file.toUri().toString();
        }
        byte[] bytes = slashed(root, file).getBytes(StandardCharsets.UTF_8);
        StringBuilder uri = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "/-._~".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return uri.toString();
    }

    static boolean isBelow(Path root, Path file) {
        return file.startsWith(root);
    }

    private static boolean hasSameRoot(Path a, Path b) {
        return a.getRoot() == null ? b.getRoot() == null : a.getRoot().equals(b.getRoot());
    }

    private static String slashed(Path directory, Path file) {
        Path path = hasSameRoot(directory, file) ? directory.relativize(file) : file;
        StringBuilder slashed =
                new StringBuilder(path.isAbsolute() ? path.getRoot().toString() : "");
        for (int i = 0; i < path.getNameCount(); i++) {
            slashed.append(i == 0 ? "" : "/").append(path.getName(i));
        }
        return slashed.toString();
    }
}
