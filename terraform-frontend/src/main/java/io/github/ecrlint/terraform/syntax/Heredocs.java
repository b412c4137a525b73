package io.github.ecrlint.terraform.syntax;

import java.util.List;

/** Where heredocs end, and what is taken away from the lines of an indented one. */
final class Heredocs {

    private Heredocs() {}

    /** Where the line ends that starts at {@code start}, if it closes the heredoc of {@code marker}; else -1. */
    static int closingLine(String text, int start, String marker) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && Names.isSpace(text.charAt(at))) {
            if (text.charAt(at) == '\r') {
                return -1;
            }
            at++;
        }
        if (!text.startsWith(marker, at)) {
            return -1;
        }
        at += marker.length();
        while (at < text.length() && text.charAt(at) != '\n') {
            if (!Names.isSpace(text.charAt(at)) || isStray(text, at)) {
                return -1;
            }
            at++;
        }
        if (at == text.length()) {
            return -1;
        }
        return at > start && text.charAt(at - 1) == '\r' ? at - 1 : at;
    }

    private static boolean isStray(String text, int at) {
        return text.charAt(at) == '\r' && !text.startsWith("\n", at + 1);
    }

    /** Takes from every line that is not blank the indentation that all of them have. */
    static void dedent(List<Piece> pieces) {
        int least = Integer.MAX_VALUE;
        boolean lineStart = true;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (lineStart && !isBlankLine(piece)) {
                least = Math.min(least, piece.indentation());
            }
            lineStart = piece.endsLine();
        }
        lineStart = true;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean ends = piece.endsLine();
            if (lineStart && piece.isCharacters() && !isBlankLine(piece)) {
                piece.dropStart(least);
            }
            lineStart = ends;
        }
    }

    private static boolean isBlankLine(Piece piece) {
        return piece.endsLine() && piece.indentation() == piece.length();
    }
}
