package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the attributes and blocks of a file; where one is not valid it notes that and reads on behind it. */
final class BodyParser {
    /** After so many errors a file is not read on. */
    private static final int MOST_ERRORS = 50;

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final List<Diagnostic> diagnostics;
    /** Whether a block also ends where the next line is indented no deeper than its header. */
    private final boolean byLayout;

    private boolean unclosed;
    private boolean stopped;
    private boolean quotedNames;
    private int losses;

    BodyParser(Cursor cursor, List<Diagnostic> diagnostics, boolean byLayout) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
        this.diagnostics = diagnostics;
        this.byLayout = byLayout;
    }

    /** Whether a block was still open at the end of the file. */
    boolean unclosed() {
        return unclosed;
    }

    Body file() {
        return items(false, -1, -1);
    }

    /**
     * Reads items up to the brace that closes the block, or the end of the file.
     *
     * @param open the offset of the brace that opens the block
     * @param column how far its header is indented, or -1 where that does not matter
     */
    private Body items(boolean inBlock, int open, int column) {
        int lossesBefore = losses;
        List<Attribute> attributes = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (true) {
            cursor.skip();
            if (cursor.atEnd() || column >= 0 && endsByLayout(column)) {
                if (inBlock) {
                    notClosed(open);
                }
                break;
            }
            if (cursor.atLineEnd()) {
                cursor.passLineEnd();
            } else if (inBlock && cursor.eat('}')) {
                break;
            } else {
                item(attributes, blocks, names, inBlock);
            }
        }
        Span span = inBlock ? cursor.span(open) : cursor.span(0);
        return new Body(attributes, blocks, losses == lossesBefore, span);
    }

    private boolean endsByLayout(int column) {
        int here = Layout.column(cursor.text, cursor.at);
        if (here < 0) {
            return false;
        }
        return cursor.peek(0) == '}' ? here < column : here <= column && Layout.looksLikeItem(cursor.text, cursor.at);
    }

    private void notClosed(int open) {
        losses++;
        if (!cursor.atEnd()) {
            int line = cursor.source.position(cursor.at).line();
            note(open, open + 1, "this block is not closed by `}` before line " + line);
        } else if (!unclosed && !stopped) {
            unclosed = true;
            note(open, open + 1, "this block is not closed by `}` before the end of the file");
        }
    }

    private void note(int start, int end, String summary) {
        note(Diagnostic.error(new Span(cursor.source, start, end), summary));
    }

    private void note(Diagnostic diagnostic) {
        losses++;
        diagnostics.add(diagnostic);
        if (diagnostics.size() >= MOST_ERRORS && !stopped) {
            Span here = new Span(cursor.source, cursor.at, cursor.at);
            diagnostics.add(Diagnostic.error(here, "reading stops here after " + MOST_ERRORS + " errors in this file"));
            cursor.at = cursor.text.length();
            stopped = true;
        }
    }

    /** Reads one item, or notes why that cannot be done and goes to where the next one may start. */
    private void item(List<Attribute> attributes, List<Block> blocks, Set<String> names, boolean inBlock) {
        int start = cursor.at;
        int depth = cursor.depth();
        Span name = null;
        int value = -1;
        try {
            name = name(inBlock);
            if (seesEquals()) {
                cursor.at++;
                value = cursor.at;
                Attribute attribute = attribute(name);
                if (!endsLine(inBlock)) {
                    throw cursor.expected("the end of the line behind the value");
                }
                add(attribute, attributes, names);
            } else {
                Block block = block(name);
                blocks.add(block);
                if (!endsLine(inBlock)) {
                    throw cursor.expected("the end of the line behind the block");
                }
            }
        } catch (Malformed malformed) {
            boolean tooDeep = cursor.depth() > Cursor.DEEPEST && value < 0;
            cursor.reset(true, depth);
            cursor.at = Recovery.end(cursor.text, start, inBlock, !tooDeep);
            stopped |= tooDeep && cursor.atEnd();
            if (value >= 0) {
                Expression broken = new Expression.Broken(trimmed(value, cursor.at));
                add(new Attribute(name.text(), name, broken, name.until(broken.span())), attributes, names);
            }
            note(malformed.diagnostic());
        }
    }

    private Span trimmed(int start, int end) {
        int from = start;
        int to = Math.max(start, end);
        while (from < to && Names.isSpace(cursor.text.charAt(from))) {
            from++;
        }
        while (to > from && Names.isSpace(cursor.text.charAt(to - 1))) {
            to--;
        }
        return new Span(cursor.source, from, to);
    }

    private Span name(boolean inBlock) throws Malformed {
        int start = cursor.at;
        int end = cursor.nameEnd(start);
        if (end > start) {
            cursor.at = end;
            return cursor.span(start);
        }
        char c = cursor.peek(0);
        if (c == '"') {
            return quotedName();
        }
        if (c == '}' && !inBlock) {
            throw cursor.error(start, start + 1, "this `}` closes nothing");
        }
        throw cursor.expected("the name of an attribute or a block");
    }

    /** A name as Terraform took it up to version 0.11; said once a file. */
    private Span quotedName() throws Malformed {
        Span quoted = expressions.templates().quoted().span();
        Span name = new Span(cursor.source, quoted.start() + 1, quoted.end() - 1);
        if (!quotedNames) {
            quotedNames = true;
            diagnostics.add(new Diagnostic(
                    Diagnostic.Level.NOTE, name, "since Terraform 0.12 this name has to stand without quotes", ""));
        }
        return name;
    }

    private boolean seesEquals() {
        cursor.skip();
        return cursor.peek(0) == '=' && cursor.peek(1) != '=' && cursor.peek(1) != '>';
    }

    private Attribute attribute(Span name) throws Malformed {
        Expression value = expressions.expression();
        return new Attribute(name.text(), name, value, name.until(value.span()));
    }

    private void add(Attribute attribute, List<Attribute> attributes, Set<String> names) {
        if (names.add(attribute.name())) {
            attributes.add(attribute);
        } else {
            Span span = attribute.nameSpan();
            note(span.start(), span.end(), "`" + attribute.name() + "` is set a second time");
        }
    }

    /** Whether the line ends here; a block that closes too early is noted and closed all the same. */
    private boolean endsLine(boolean inBlock) {
        cursor.skip();
        if (inBlock && cursor.peek(0) == '}') {
            note(cursor.at, cursor.at + 1, "this `}` belongs on a line of its own");
            return true;
        }
        // a block that the layout ended stops in front of the next item
        return cursor.atEnd() || cursor.atLineEnd() || byLayout && Layout.column(cursor.text, cursor.at) >= 0;
    }

    /** Reads a block from behind its type on. */
    private Block block(Span type) throws Malformed {
        List<Located<String>> labels = new ArrayList<>(2);
        Span header = type;
        while (true) {
            cursor.skip();
            int start = cursor.at;
            int end = cursor.nameEnd(start);
            if (end > start) {
                cursor.at = end;
                labels.add(new Located<>(cursor.text.substring(start, end), cursor.span(start)));
            } else if (cursor.peek(0) == '"') {
                labels.add(label());
            } else {
                break;
            }
            header = header.until(labels.get(labels.size() - 1).span());
        }
        int open = cursor.at;
        if (!cursor.eat('{')) {
            throw cursor.expected(
                    labels.isEmpty()
                            ? "`=`, `{` or a label behind `" + type.text() + "`"
                            : "`{` or a label on this line");
        }
        cursor.enter();
        cursor.skip();
        boolean oneLine = !cursor.atEnd() && !cursor.atLineEnd() && cursor.peek(0) != '}';
        Body body =
                oneLine ? oneLine(open) : items(true, open, byLayout ? Layout.column(cursor.text, type.start()) : -1);
        cursor.leave();
        return new Block(type.text(), type, labels, body, header, cursor.span(type.start()));
    }

    private Located<String> label() throws Malformed {
        Expression.Template template = expressions.templates().quoted();
        Optional<String> text = template.literal();
        if (text.isEmpty()) {
            Span span = template.span();
            throw cursor.error(span.start(), span.end(), "a label is a mere text, without `${` or `%{`");
        }
        return new Located<>(text.get(), template.span());
    }

    /** The body of a block that holds one attribute on the line of its header. */
    private Body oneLine(int open) throws Malformed {
        int start = cursor.at;
        cursor.at = cursor.nameEnd(start);
        if (cursor.at == start && cursor.peek(0) != '"') {
            throw cursor.expected("an attribute, `}` or the end of the line", open);
        }
        Span name = cursor.at == start ? quotedName() : cursor.span(start);
        if (!seesEquals()) {
            throw cursor.expected("`=` behind `" + name.text() + "`: on one line a block holds one attribute", open);
        }
        cursor.at++;
        Attribute attribute = attribute(name);
        if (!cursor.eat('}')) {
            throw cursor.expected("`}`: on one line a block holds one attribute", open);
        }
        return new Body(List.of(attribute), List.of(), true, cursor.span(open));
    }
}
