package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A place in a text that is being parsed, and what is true there: whether line ends count, how deep it is nested. */
final class Cursor {
    /** How many levels a text can be nested. */
    static final int DEEPEST = 200;
    /** How tall the tree of an expression can be: beyond nesting, operators and traversals make it taller. */
    static final int TALLEST = 500;
    /** How far one can look ahead. */
    private static final int FURTHEST = 8;

    final Source source;
    final String text;
    /** The text, with NUL behind its end: this is looked at more often than a cold start could call for each. */
    final char[] characters;

    final List<Comment> comments = new ArrayList<>();
    int at;
    /** The height of the expression that was read last. */
    int height;

    private boolean lines = true;
    private int depth;
    private int commented;

    Cursor(Source source) {
        this.source = source;
        this.text = source.text();
        this.characters = new char[text.length() + FURTHEST];
        text.getChars(0, text.length(), characters, 0);
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** Whether line ends count from here on; returns whether they did. */
    boolean lines(boolean count) {
        boolean before = lines;
        lines = count;
        return before;
    }

    int depth() {
        return depth;
    }

    /** Goes back to how it was before something failed. */
    void reset(boolean linesCount, int toDepth) {
        lines = linesCount;
        depth = toDepth;
    }

    void enter() throws Malformed {
        if (++depth > DEEPEST) {
            throw error(at, Math.min(at + 1, text.length()), "this is nested more than " + DEEPEST + " levels deep");
        }
    }

    void leave() {
        depth--;
    }

    /** Notes the height of an expression of which {@code below} is the height of the tallest part. */
    void grow(int below, int start) throws Malformed {
        height = below + 1;
        if (height > TALLEST) {
            throw error(start, at, "this expression has more than " + TALLEST + " operations within one another");
        }
    }

    /** The character {@code ahead} of here, or NUL behind the end. */
    char peek(int ahead) {
        return characters[at + ahead];
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean atLineEnd() {
        char c = characters[at];
        return c == '\n' || c == '\r' && characters[at + 1] == '\n';
    }

    /** Passes the line end that is here. */
    void passLineEnd() {
        at += peek(0) == '\r' ? 2 : 1;
    }

    /** Passes white space and comments, and line ends where they don't count. */
    void skip() {
        while (true) {
            char c = characters[at];
            if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '\n' || c == '\r') {
                if (lines || !atLineEnd()) {
                    return;
                }
                passLineEnd();
            } else if (c == '#') {
                lineComment(Comment.Kind.HASH);
            } else if (c == '/' && peek(1) == '/') {
                lineComment(Comment.Kind.SLASHES);
            } else if (c == '/' && peek(1) == '*') {
                int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    return;
                }
                comment(Comment.Kind.BLOCK, end + 2);
            } else {
                return;
            }
        }
    }

    private void lineComment(Comment.Kind kind) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            end = text.length();
        }
        comment(kind, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }

    private void comment(Comment.Kind kind, int end) {
        // what is read a second time, after a failure or looking ahead, is not noted a second time
        if (end > commented) {
            comments.add(new Comment(kind, new Span(source, at, end)));
            commented = end;
        }
        at = end;
    }

    /** Passes {@code c} if it comes next. */
    boolean eat(char c) {
        skip();
        if (characters[at] == c && !atEnd()) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes {@code word} if it comes next, as a whole name. */
    boolean eatWord(String word) {
        skip();
        int end = nameEnd(at);
        if (end - at == word.length() && text.startsWith(word, at)) {
            at = end;
            return true;
        }
        return false;
    }

    /** Where the name that starts at {@code start} ends; {@code start} where none starts. */
    int nameEnd(int start) {
        int end = start;
        char c = characters[end];
        while (c >= 'a' && c <= 'z'
                || c == '_'
                || c >= 'A' && c <= 'Z'
                || end > start && (c == '-' || c >= '0' && c <= '9')) {
            c = characters[++end];
        }
        return c < 0x80 ? end : Names.end(text, start);
    }

    /** Up to where the characters from {@code start} on mean themselves in a template, whatever stands around them. */
    int plainEnd(int start) {
        int end = start;
        char c = characters[end];
        while (c != '$' && c != '%' && c != '\n' && c != '\r' && c != '"' && c != '\\' && c != '\0') {
            c = characters[++end];
        }
        return end;
    }

    boolean sees(String word) {
        return characters[at] == word.charAt(0) && text.startsWith(word, at);
    }

    Span span(int start) {
        return new Span(source, start, at);
    }

    Malformed error(int start, int end, String summary) {
        return new Malformed(Diagnostic.error(new Span(source, start, end), summary));
    }

    /** The error that something else stands here than {@code expected}. */
    Malformed expected(String expected) {
        return expected(expected, "");
    }

    /** The error that something else stands here than {@code expected}, which would close {@code open}. */
    Malformed expected(String expected, int open) {
        return expected(
                expected,
                "the `" + text.charAt(open) + "` in line "
                        + source.position(open).line() + " is not closed before");
    }

    private Malformed expected(String expected, String detail) {
        skip();
        if (peek(0) == '/' && peek(1) == '*') {
            return error(at, at + 2, "this comment is not closed");
        }
        int end = at;
        String found;
        if (atEnd()) {
            found = "the end of the file";
        } else if (atLineEnd()) {
            found = "the end of the line";
        } else {
            end = Math.max(Names.end(text, at), text.offsetByCodePoints(at, 1));
            found = shown(text.substring(at, end));
        }
        return new Malformed(new Diagnostic(
                Diagnostic.Level.ERROR,
                new Span(source, at, end),
                "expected " + expected + ", found " + found,
                detail));
    }

    private static String shown(String token) {
        char c = token.charAt(0);
        if (c == '`') {
            return "a backtick";
        }
        if (c < ' ' || c >= 0x7F && c <= 0xA0 || c == '\uFEFF' || c == '\u200B') {
            return "the character U+" + hex(c);
        }
        return "`" + (token.length() > 40 ? token.substring(0, 40) + "..." : token) + "`";
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }
}
